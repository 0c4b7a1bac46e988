#pragma once

#include <string>
#include <string_view>

namespace samspar::exporting {

// Text made safe inside an element or a quoted attribute.
[[nodiscard]] std::string html_text(std::string_view text);

// The style sheet of the page.
[[nodiscard]] std::string_view html_style();

// What a report with diagrams adds to it: A4 upright, several tables a page.
[[nodiscard]] std::string_view report_style();

}  // namespace samspar::exporting
