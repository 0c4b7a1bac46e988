#include "export/file_name.h"

#include "domain/text_fold.h"

namespace samspar::exporting {
namespace {

// Letters a-z, digits and single hyphens; whatever else becomes a hyphen.
std::string plain(std::string_view text) {
    std::string result;
    for (const char c : domain::fold(text)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) {
            result += c;
        } else if (!result.empty() && result.back() != '-') {
            result += '-';
        }
    }
    while (!result.empty() && result.back() == '-') {
        result.pop_back();
    }
    return result.empty() ? "forbund" : result;
}

std::string period_text(domain::Period period) {
    std::string text = domain::to_string(period);
    if (const auto slash = text.find('/'); slash != std::string::npos) {
        text.replace(slash, 1, "--");
    }
    return text;
}

// `20260301T093000Z`
std::string compact(domain::Instant instant) {
    std::string text;
    for (const char c : domain::to_string(instant)) {
        if (c != '-' && c != ':') {
            text += c;
        }
    }
    return text;
}

}  // namespace

std::string file_name(std::string_view forbund,
                      std::string_view table,
                      domain::Period period,
                      domain::Instant uttaget,
                      std::string_view extension) {
    return "samspar_" + plain(forbund) + '_' + std::string(table) + '_' + period_text(period) +
           '_' + compact(uttaget) + '.' + std::string(extension);
}

}  // namespace samspar::exporting
