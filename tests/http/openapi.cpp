#include "http/openapi.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>

#include "http/yaml.h"
#include "test_paths.h"

namespace samspar::test {
namespace {

using http::Json;

std::string text_of_file() {
    std::ifstream file(OPENAPI_YAML, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool is_type(const Json& value, const std::string& type) {
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "boolean" && value.is_boolean()) ||
           (type == "integer" && value.is_number_integer()) ||
           (type == "number" && value.is_number()) || (type == "null" && value.is_null());
}

bool fits_type(const Json& schema, const Json& value) {
    if (!schema.contains("type")) {
        return true;
    }
    const Json& type = schema["type"];
    return type.is_string()
               ? is_type(value, type)
               : std::ranges::any_of(type, [&](const Json& one) { return is_type(value, one); });
}

}  // namespace

OpenApi::OpenApi() : document_(read_yaml(text_of_file())) {}

std::vector<std::string> OpenApi::operations() const {
    std::vector<std::string> all;
    for (const auto& [path, methods] : document_["paths"].items()) {
        for (const auto& [method, operation] : methods.items()) {
            std::string name = method;
            std::ranges::transform(
                name, name.begin(), [](unsigned char c) { return std::toupper(c); });
            all.push_back(name + " " + path);
        }
    }
    return all;
}

std::vector<std::string> OpenApi::values(const std::string& schema) const {
    return document_.at("components").at("schemas").at(schema).at("enum");
}

const Json& OpenApi::follow(const Json& schema) const {
    if (!schema.contains("$ref")) {
        return schema;
    }
    const std::string pointer = schema["$ref"].get<std::string>().substr(1);
    return document_.at(Json::json_pointer(pointer));
}

void OpenApi::check(const Json& reference,
                    const Json& value,
                    const std::string& where,
                    std::vector<std::string>& faults) const {
    const Json& schema = follow(reference);
    if (schema.contains("anyOf")) {
        const bool fits = std::ranges::any_of(schema["anyOf"], [&](const Json& one) {
            std::vector<std::string> found;
            check(one, value, where, found);
            return found.empty();
        });
        if (!fits) {
            faults.push_back(where + " fits none of anyOf: " + value.dump());
        }
        return;
    }
    if (!fits_type(schema, value)) {
        faults.push_back(where + " has another type: " + value.dump());
        return;
    }
    if (schema.contains("const") && schema["const"] != value) {
        faults.push_back(where + " is not the one value");
    }
    if (schema.contains("enum") &&
        std::ranges::find(schema["enum"], value) == schema["enum"].end()) {
        faults.push_back(where + " is none of the values: " + value.dump());
    }
    if (value.is_object()) {
        check_object(schema, value, where, faults);
    }
    if (value.is_array() && schema.contains("items")) {
        for (const Json& item : value) {
            check(schema["items"], item, where + "[]", faults);
        }
    }
}

void OpenApi::check_object(const Json& schema,
                           const Json& value,
                           const std::string& where,
                           std::vector<std::string>& faults) const {
    for (const Json& name : schema.value("required", Json::array())) {
        if (!value.contains(name.get<std::string>())) {
            faults.push_back(where + "." + name.get<std::string>() + " is missing");
        }
    }
    const Json properties = schema.value("properties", Json::object());
    for (const auto& [name, member] : value.items()) {
        if (properties.contains(name)) {
            check(properties[name], member, where + "." + name, faults);
        } else if (schema.contains("additionalProperties")) {
            check(schema["additionalProperties"], member, where + "." + name, faults);
        } else {
            faults.push_back(where + "." + name + " is not in the document");
        }
    }
}

std::vector<std::string> OpenApi::faults(const std::string& operation,
                                         int status,
                                         const std::string& content_type,
                                         const std::string& body) const {
    const std::size_t space = operation.find(' ');
    std::string method = operation.substr(0, space);
    std::ranges::transform(method, method.begin(), [](unsigned char c) { return std::tolower(c); });
    const Json& responses = document_["paths"][operation.substr(space + 1)][method]["responses"];
    const std::string code = std::to_string(status);
    if (!responses.contains(code)) {
        return {operation + " answers " + code + ", which is not in the document"};
    }
    const Json& response = follow(responses[code]);
    if (!response.contains("content")) {
        return body.empty() ? std::vector<std::string>{}
                            : std::vector<std::string>{operation + " has a body"};
    }
    const std::string type = content_type.substr(0, content_type.find(';'));
    if (!response["content"].contains(type)) {
        return {operation + " is of type " + content_type};
    }
    std::vector<std::string> faults;
    if (type == "application/json") {
        check(
            response["content"][type]["schema"], Json::parse(body), operation + " " + code, faults);
    }
    return faults;
}

}  // namespace samspar::test
