#include "acts/export_file.h"

#include "acts/perform.h"

namespace samspar::acts {

Outcome<store::PubliceringFile> export_file(const Environment& environment,
                                            const Doer& doer,
                                            int publicering,
                                            const FindRelease& find,
                                            const std::string& format,
                                            const Detail& detail) {
    using File = store::PubliceringFile;
    return look<File>(environment,
                      doer,
                      ActId::kPubliceringExport,
                      [&](Looking& looking) -> std::variant<Done<File>, Refusal> {
                          const auto release = find(looking.scope());
                          if (!release) {
                              return Refusal{Why::kNotFound};
                          }
                          looking.set_object(publicering);
                          auto file = store::find_file(looking.scope(), *release, format);
                          if (!file) {
                              return Refusal{Why::kNoSuchFormat};
                          }
                          return Done<File>{std::move(*file), {.detail = detail.text()}};
                      });
}

}  // namespace samspar::acts
