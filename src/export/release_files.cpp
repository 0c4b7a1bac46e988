#include "export/release_files.h"

#include <utility>

#include "export/arsredovisning.h"
#include "export/file_name.h"
#include "export/published_csv.h"
#include "export/published_excel_csv.h"
#include "export/published_json.h"
#include "export/published_page.h"
#include "export/report_html.h"
#include "export/report_of_release.h"
#include "export/report_xlsx.h"
#include "export/sdc_audit_json.h"

namespace samspar::exporting {
namespace {

constexpr std::string_view kCsvType = "text/csv; charset=utf-8";
constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kJsonType = "application/json; charset=utf-8";
constexpr std::string_view kXlsx =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

class Files {
public:
    explicit Files(const ReleaseToRender& from) : from_(from) {}

    // `ending` tells the file from the others that people save: `excel.csv`.
    void add(std::string_view format,
             std::string_view ending,
             std::string_view media_type,
             std::string content) {
        const std::string table = "publicering-" + std::to_string(from_.release.number());
        files_.push_back({std::string(format),
                          file_name(from_.provenance.forbund,
                                    table,
                                    from_.release.period(),
                                    from_.provenance.uttaget,
                                    ending),
                          std::string(media_type),
                          std::move(content)});
    }

    std::vector<ReleaseFile> take() { return std::move(files_); }

private:
    const ReleaseToRender& from_;
    std::vector<ReleaseFile> files_;
};

}  // namespace

std::vector<ReleaseFile> release_files(const ReleaseToRender& from) {
    const auto& [release, audit_model, policy, provenance, sha256_hex] = from;
    Files files(from);
    files.add("csv", "csv", kCsvType, published_csv(release));
    std::string json = published_json(release, policy, provenance, sha256_hex);
    const Report report = report_of_release(release, policy, provenance, sha256_hex(json));
    files.add("json", "json", kJsonType, std::move(json));
    files.add("excel-csv", "excel.csv", kCsvType, published_excel_csv(release, policy, provenance));
    files.add("sdc-audit", "sdc-audit.json", kJsonType, sdc_audit_json(audit_model));
    files.add("sida", "sida.json", kJsonType, published_page(release, policy, provenance));
    files.add("html", "html", kHtml, report_html(report));
    files.add("xlsx", "xlsx", kXlsx, report_xlsx(report));
    const Report annual = arsredovisning_of_release(release, audit_model, policy, provenance);
    files.add("arsredovisning-html", "arsredovisning.html", kHtml, report_html(annual));
    files.add("arsredovisning-xlsx", "arsredovisning.xlsx", kXlsx, report_xlsx(annual));
    files.add("arsredovisning-json",
              "arsredovisning.json",
              kJsonType,
              arsredovisning_json(annual, provenance.forbund, release.period()));
    return files.take();
}

}  // namespace samspar::exporting
