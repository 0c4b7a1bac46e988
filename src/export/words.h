#pragma once

#include <string>
#include <string_view>

#include "domain/label.h"

namespace samspar::exporting {

// A word of schema/ord.csv, as text of a file.
inline std::string said(std::string_view place, std::string_view code) {
    return std::string(domain::word(place, code));
}

}  // namespace samspar::exporting
