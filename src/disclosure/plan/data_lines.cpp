#include "disclosure/plan/data_lines.h"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <string>

#include "domain/embedded_file.h"
#include "domain/split.h"

namespace samspar {
std::span<const domain::EmbeddedFile> embedded_disclosure_data();
}

namespace samspar::disclosure {
std::vector<std::vector<std::string_view>> data_lines(std::string_view file,
                                                      std::string_view header) {
    const auto files = embedded_disclosure_data();
    const auto found = std::ranges::find(files, file, &domain::EmbeddedFile::name);
    const std::string path = "schema/publicering/" + std::string(file);
    if (found == files.end()) {
        throw std::runtime_error(path + " is not in the program");
    }
    std::string_view text = found->bytes;
    if (domain::take_part(text, '\n') != header) {
        throw std::runtime_error(path + ": unexpected header");
    }
    const auto columns = static_cast<std::size_t>(std::ranges::count(header, ';')) + 1;
    std::vector<std::vector<std::string_view>> lines;
    while (!text.empty()) {
        std::string_view rest = domain::take_part(text, '\n');
        std::vector<std::string_view>& cells = lines.emplace_back();
        for (std::size_t i = 0; i + 1 < columns; ++i) {
            cells.push_back(domain::take_part(rest, ';'));
        }
        cells.push_back(rest);
    }
    return lines;
}

}  // namespace samspar::disclosure
