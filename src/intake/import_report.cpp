#include <algorithm>

#include "intake/import.h"

namespace samspar::intake {

namespace {

constexpr std::size_t kMostNamed = 10;

}  // namespace

void ImportReport::note(std::string_view code, std::string_view message, std::int64_t row) {
    auto it = std::ranges::find(notes, code, &ImportNote::code);
    if (it == notes.end()) {
        it = notes.insert(it, {std::string(code), std::string(message), 0, {}});
    }
    ++it->rows;
    if (it->first_rows.size() < kMostNamed) {
        it->first_rows.push_back(row);
    }
}

}  // namespace samspar::intake
