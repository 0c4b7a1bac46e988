#include <string_view>
#include <vector>

#include "describe/blocks.h"
#include "domain/field.h"

namespace samspar::describe {
namespace {

using domain::Field;
using domain::FieldKind;
using domain::FieldNeed;
using domain::FieldPart;

enum class Way { kIn, kOut };

struct Property {
    std::string name;
    std::string type;
    bool required = false;
};

std::string quoted(std::string_view text) {
    return std::string("\"").append(text).append("\"");
}

std::string type_of(const Field& field) {
    const bool always = field.need == FieldNeed::kRequired && field.part != FieldPart::kAfter;
    switch (field.kind) {
        case FieldKind::kInsats:
        case FieldKind::kYear:
            return R"({"type": "integer"})";
        case FieldKind::kDate:
            return R"({"type": "string", "format": "date"})";
        case FieldKind::kKey:
            return R"({"type": ["string", "null"], "maxLength": )" + std::to_string(field.longest) +
                   R"(, "description": "An opaque key of the insats, never an identity; only its )"
                   R"(HMAC is kept"})";
        case FieldKind::kCodes:
            return R"({"type": "array", "items": {"type": "string"}})";
        case FieldKind::kCodeWithKommun:
            return R"({"type": ["string", "null"], "description": "A code, or kommun:0126"})";
        case FieldKind::kPercent:
            return R"({"type": ["integer", "null"], "minimum": )" + std::to_string(field.lowest) +
                   R"(, "maximum": )" + std::to_string(field.highest) + "}";
        case FieldKind::kCode:
            break;
    }
    return always ? R"({"type": "string"})" : R"({"type": ["string", "null"]})";
}

// Everything is in a reply; a request needs what is always asked for.
Property property(const Field& field, Way way) {
    if (field.kind == FieldKind::kKey && way == Way::kOut) {
        return {"har_person", R"({"type": "boolean"})", true};
    }
    const bool needed = field.need == FieldNeed::kRequired && field.part != FieldPart::kAfter;
    return {std::string(field.body_name), type_of(field), way == Way::kOut || needed};
}

class Schema {
public:
    explicit Schema(std::string name) : name_(std::move(name)) {}

    Schema& add(std::string name, std::string type, bool required = true) {
        properties_.push_back({std::move(name), std::move(type), required});
        return *this;
    }

    Schema& fields(bool of_start, Way way) {
        for (const Field& field : domain::kFields) {
            if ((field.part == FieldPart::kStart) == of_start) {
                properties_.push_back(property(field, way));
            }
        }
        return *this;
    }

    [[nodiscard]] std::string text() const {
        std::string required;
        std::string lines;
        for (const Property& one : properties_) {
            if (one.required) {
                required += (required.empty() ? "" : ", ") + quoted(one.name);
            }
            lines += "        " + one.name + ": " + one.type + "\n";
        }
        return "    " + name_ + ":\n      type: object\n      required: [" + required +
               "]\n      properties:\n" + lines;
    }

private:
    std::string name_;
    std::vector<Property> properties_;
};

constexpr const char* kInteger = R"({"type": "integer"})";
constexpr const char* kText = R"({"type": "string"})";
constexpr const char* kConfirmed = R"({"type": "array", "items": {"type": "string"}})";

std::string avslut_or_null(const std::string& schema) {
    return R"({"anyOf": [{"$ref": "#/components/schemas/)" + schema + R"("}, {"type": "null"}]})";
}

Schema registrering(std::string name) {
    Schema schema(std::move(name));
    schema.add("kod", kText).add("version", kInteger).fields(true, Way::kOut);
    schema.add("avslut", avslut_or_null("Avslut"));
    schema.add("felregistrerad", R"({"type": "boolean"})");
    schema.add("dagar",
               R"({"type": "integer", "description": "From start to avslut, or to today"})");
    schema.add("skapad", R"({"type": "string", "format": "date-time"})");
    return schema;
}

}  // namespace

std::string registrering_schemas() {
    std::string all;
    all += Schema("Avslut").fields(false, Way::kOut).text();
    all += Schema("AvslutInnehall").fields(false, Way::kIn).text();
    all += Schema("NyttAvslut")
               .add("version", kInteger)
               .fields(false, Way::kIn)
               .add("bekraftat", kConfirmed, false)
               .text();
    all +=
        Schema("NyRegistrering").fields(true, Way::kIn).add("bekraftat", kConfirmed, false).text();
    all += Schema("Rattelse")
               .add("version", kInteger)
               .fields(true, Way::kIn)
               .add("avslut", avslut_or_null("AvslutInnehall"), false)
               .add("bekraftat", kConfirmed, false)
               .text();
    all += registrering("Registrering").text();
    all += registrering("RegistreringMedHistorik")
               .add("historik",
                    R"({"type": "array", "items": {"$ref": "#/components/schemas/Version"}})")
               .text();
    return all;
}

std::string kodlistor_schema() {
    Schema schema("KodlistorInnehall");
    const domain::Kodlistor lists = domain::builtin_kodlistor();
    for (const domain::Kodlista* list : lists.all()) {
        if (list->name() != "grupp") {
            schema.add(list->name(),
                       R"({"type": "array", "items": {"$ref": "#/components/schemas/Kod"}})");
        }
    }
    return schema.text();
}

}  // namespace samspar::describe
