#include "acts/entry.h"

namespace samspar::acts {
namespace {

constexpr unsigned kFirstPrintable = 0x20;

// Names and parameters are codes, dates and numbers; what is not is made harmless.
std::string json_text(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < kFirstPrintable) {
            quoted += ' ';
            continue;
        }
        if (c == '"' || c == '\\') {
            quoted += '\\';
        }
        quoted += c;
    }
    return quoted + "\"";
}

}  // namespace

Detail Detail::read(std::string_view text) {
    Detail detail;
    detail.members_ = text.empty() ? text : text.substr(1, text.size() - 2);
    return detail;
}

void Detail::begin(std::string_view name) {
    members_ += (members_.empty() ? "" : ",") + json_text(name) + ":";
}

Detail& Detail::add(std::string_view name, std::string_view text) {
    begin(name);
    members_ += json_text(text);
    return *this;
}

Detail& Detail::add(std::string_view name, std::int64_t number) {
    begin(name);
    members_ += std::to_string(number);
    return *this;
}

Detail& Detail::add_flag(std::string_view name, bool yes) {
    begin(name);
    members_ += yes ? "true" : "false";
    return *this;
}

Detail& Detail::add_list(std::string_view name, const std::vector<std::string>& texts) {
    begin(name);
    std::string list;
    for (const std::string& text : texts) {
        list += (list.empty() ? "" : ",") + json_text(text);
    }
    members_ += "[" + list + "]";
    return *this;
}

std::string Detail::text() const {
    return members_.empty() ? std::string() : "{" + members_ + "}";
}

}  // namespace samspar::acts
