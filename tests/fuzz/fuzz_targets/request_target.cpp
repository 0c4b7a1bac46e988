// What is read of a target and written with every byte as a per cent sign and two digits is read as
// the same, and none of it means something elsewhere.

#include <array>

#include "domain/utf8.h"
#include "fuzz/fuzz_targets/target.h"
#include "http/gate/json_reader.h"
#include "http/gate/query_fields.h"
#include "http/gate/target.h"

namespace samspar::fuzz {
namespace {

std::string encoded(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out.append({'%', kDigits[byte >> 4U], kDigits[byte & 0xFU]});
    }
    return out;
}

void check_text(std::string_view text) {
    hold(domain::is_utf8(text), "what is read is text");
    for (const char c : text) {
        hold(static_cast<unsigned char>(c) >= 0x20 && c != '\x7f', "without control signs");
    }
}

std::string written_anew(const http::Target& target) {
    std::string text;
    for (const std::string& segment : target.segments) {
        check_text(segment);
        hold(segment.find('/') == std::string::npos, "a segment is one");
        text += "/" + encoded(segment);
    }
    for (std::size_t i = 0; i < target.query.size(); ++i) {
        const auto& [name, value] = target.query[i];
        check_text(name);
        check_text(value);
        text += (i == 0 ? "?" : "&") + encoded(name) + "=" + encoded(value);
    }
    return text;
}

void ask_for_fields(const http::Target& target) {
    http::Request request;
    request.query = target.query;
    for (const auto& [name, value] : target.query) {
        if (const auto id = http::read_id(value)) {
            hold(*id >= 0, "a number is none below nought");
        }
        try {
            (void)http::query_number(request, name);
            (void)http::query_flag(request, name);
            http::allow_only(request, {"period", "per"});
        } catch (const http::BadRequest&) {
            continue;
        }
    }
}

}  // namespace

void request_target(std::string_view input) {
    const http::Limits limits;
    const auto target = http::read_target(input, limits);
    if (!target) {
        return;
    }
    hold(!target->segments.empty() && target->query.size() <= limits.query_fields, "limits hold");
    const auto again = http::read_target(written_anew(*target), limits);
    hold(again.has_value(), "what was read can be read again");
    hold(again->segments == target->segments && again->query == target->query, "as the same");
    ask_for_fields(*target);
}

}  // namespace samspar::fuzz
