// A head that the gate lets through, written with nothing but what was understood of it, is
// understood the same; and what the library is given has no sign that means something else to it.

#include "http/gate/gate.h"

#include "fuzz/fuzz_targets/target.h"

namespace samspar::fuzz {
namespace {

std::string written_anew(const http::Head& head) {
    std::string text =
        head.method + " " + head.target + (head.closes ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n");
    for (const auto& [name, value] : head.fields) {
        text +=
            name == http::kAcceptsGzip ? "Accept-Encoding: gzip\r\n" : name + ": " + value + "\r\n";
    }
    if (!head.real_ip.empty()) {
        text += "X-Real-IP: " + head.real_ip + "\r\n";
    }
    return text + "Content-Length: " + std::to_string(head.body_bytes) + "\r\n\r\n";
}

void check_for_library(const http::Head& head) {
    const std::string printed = http::print_head(head);
    hold(http::find_head_end(printed) == printed.size(), "the library is given one head");
    for (const auto& [name, value] : head.fields) {
        hold(value.find('%') == std::string::npos, "nothing is left to decode in a field");
        hold(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos,
             "a field is one line");
    }
}

}  // namespace

void gate_head(std::string_view input) {
    const std::size_t end = http::find_head_end(input);
    if (end == std::string_view::npos) {
        return;
    }
    hold(end <= input.size(), "a head ends where there is something");
    hold(http::find_head_end(input, end - 4) == end, "looked for in parts it ends there too");
    const http::Limits limits;
    const auto verdict = http::inspect(input.substr(0, end), limits);
    if (const auto* refusal = std::get_if<http::Refusal>(&verdict)) {
        hold(refusal->status >= 400 && refusal->status < 600, "a refusal has a status of one");
        return;
    }
    const http::Head& head = std::get<http::Head>(verdict);
    hold(head.target.starts_with('/') && head.target.size() <= limits.target_bytes, "a target");
    hold(head.body_bytes <= limits.body_bytes, "a body within its limit");
    check_for_library(head);
    const auto again = http::inspect(written_anew(head), limits);
    const auto* same = std::get_if<http::Head>(&again);
    hold(same != nullptr && *same == head, "what was understood is understood again");
}

}  // namespace samspar::fuzz
