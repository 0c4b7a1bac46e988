// A body that our reader takes is JSON to the library by itself, one object without a field twice;
// every field of it is found, and asked for as whatever it is or is not, answered or refused.

#include <set>

#include "domain/utf8.h"
#include "fuzz/fuzz_targets/target.h"
#include "http/gate/json_reader.h"

namespace samspar::fuzz {
namespace {

using http::BadRequest;
using http::Json;
using http::JsonReader;

template <typename Ask>
void refused_or_not(Ask ask) {
    try {
        ask();
    } catch (const BadRequest&) {
        return;
    }
}

void ask_as_everything(JsonReader& json, const std::string& name) {
    refused_or_not([&] { hold(domain::is_utf8(json.text(name)), "a text is text"); });
    refused_or_not([&] { (void)json.integer(name); });
    refused_or_not([&] { (void)json.boolean(name); });
    refused_or_not([&] { (void)json.texts(name); });
    refused_or_not([&] { (void)json.integers(name); });
    refused_or_not([&] { (void)json.optional_text(name); });
    refused_or_not([&] { (void)json.optional_integer(name); });
    refused_or_not([&] { (void)json.optional_texts(name); });
    refused_or_not([&] {
        for (const JsonReader& one : json.objects(name)) {
            refused_or_not([&] { one.finish(); });
        }
    });
    refused_or_not([&] {
        if (const auto inner = json.optional_object(name)) {
            refused_or_not([&] { inner->finish(); });
        }
    });
}

void check_number(JsonReader& json, const std::string& name, const Json& value) {
    if (value.is_number_integer() && !value.is_number_unsigned()) {
        hold(json.integer(name) == value.get<std::int64_t>(), "a number is that number");
    }
}

}  // namespace

void request_json(std::string_view input) {
    const http::Limits limits;
    std::optional<JsonReader> json;
    refused_or_not([&] { json = JsonReader::parse(input, limits); });
    if (!json) {
        return;
    }
    hold(domain::is_utf8(input), "what is read is text");
    hold(Json::accept(input), "what is read is JSON to the library too");
    const Json parsed = Json::parse(input);
    hold(parsed.is_object(), "what is read is an object");
    for (const auto& [name, value] : parsed.items()) {
        hold(json->mentions(name), "a field that is there is found");
        hold(json->has(name) != value.is_null(), "and is given unless it is null");
        check_number(*json, name, value);
        ask_as_everything(*json, name);
    }
    json->finish();
    refused_or_not([&] { hold(!json->optional_text("\x01").has_value(), "nothing is made up"); });
    const std::string printed = parsed.dump();
    hold(Json::parse(printed) == parsed, "written again it is the same");
    JsonReader::parse(printed, limits);
}

}  // namespace samspar::fuzz
