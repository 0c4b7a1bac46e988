#include "export/swedish_list.h"

namespace samspar::exporting {

std::string swedish_list(std::span<const std::string> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += i == 0 ? "" : i + 1 == words.size() ? " och " : ", ";
        text += words[i];
    }
    return text;
}

}  // namespace samspar::exporting
