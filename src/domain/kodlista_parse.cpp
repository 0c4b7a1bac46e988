#include <charconv>
#include <stdexcept>

#include "domain/embedded_file.h"
#include "domain/kodlista.h"
#include "domain/split.h"

namespace samspar {
std::span<const domain::EmbeddedFile> embedded_domain_data();
}

namespace samspar::domain {
namespace {

constexpr std::string_view kHeader = "nummer;kod;etikett;grupp;giltig_fran;giltig_till;hjalp";
constexpr std::size_t kColumns = 7;

std::string_view next_line(std::string_view& text) {
    std::string_view line = take_part(text, '\n');
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

std::array<std::string, kColumns> cells_of(std::string_view line) {
    std::array<std::string, kColumns> cells;
    for (std::size_t i = 0; i + 1 < kColumns; ++i) {
        cells[i] = take_part(line, ';');
    }
    cells.back() = line;  // the rest: a help text may hold a semicolon
    return cells;
}

std::optional<Date> optional_date(const std::string& text, const std::string& where) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto date = parse_date(text);
    if (!date) {
        throw std::runtime_error(where + ": '" + text + "' is not a date");
    }
    return date;
}

Kod parse_kod(std::string_view line, const std::string& where) {
    const auto cells = cells_of(line);
    unsigned number = 0;
    const char* const end = cells[0].data() + cells[0].size();
    const auto result = std::from_chars(cells[0].data(), end, number);
    if (result.ec != std::errc{} || result.ptr != end || number == 0 || number > kMaxKodNumber ||
        cells[1].empty() || cells[2].empty()) {
        throw std::runtime_error(where + ": needs a number 1-31, a code and a label");
    }
    return {.number = static_cast<KodNumber>(number),
            .code = cells[1],
            .label = cells[2],
            .group = cells[3],
            .valid_from = optional_date(cells[4], where),
            .valid_to = optional_date(cells[5], where),
            .help = cells[6]};
}

}  // namespace

Kodlista parse_kodlista(std::string_view name, std::string_view csv) {
    const std::string list{name};
    if (next_line(csv) != kHeader) {
        throw std::runtime_error("code list " + list + ", line 1: expected " +
                                 std::string(kHeader));
    }
    std::vector<Kod> codes;
    for (std::size_t line = 2; !csv.empty(); ++line) {
        const std::string_view text = next_line(csv);
        if (!text.empty()) {
            codes.push_back(
                parse_kod(text, "code list " + list + ", line " + std::to_string(line)));
        }
    }
    return {list, std::move(codes)};
}

Kodlistor builtin_kodlistor() {
    constexpr std::string_view kFolder = "kodlistor/";
    Kodlistor lists;
    for (const EmbeddedFile& file : embedded_domain_data()) {
        if (!file.name.starts_with(kFolder)) {
            continue;
        }
        const std::string_view name =
            file.name.substr(kFolder.size(), file.name.size() - kFolder.size() - 4);
        Kodlista* list = lists.find(name);
        if (list == nullptr) {
            throw std::runtime_error("no code list is called " + std::string(name));
        }
        *list = parse_kodlista(name, file.bytes);
    }
    return lists;
}

}  // namespace samspar::domain
