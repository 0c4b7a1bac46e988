#include <algorithm>

#include "intake/import.h"

namespace samspar::intake {

void ImportReport::note(std::string_view code, std::string_view message) {
    const auto it = std::ranges::find(notes, code, &ImportNote::code);
    if (it == notes.end()) {
        notes.push_back({std::string(code), std::string(message), 1});
    } else {
        ++it->rows;
    }
}

}  // namespace samspar::intake
