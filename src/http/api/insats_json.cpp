#include "http/api/insats_json.h"

#include <limits>

#include "domain/unicode.h"

namespace samspar::http {
namespace {

template <typename T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json or_null(const std::optional<domain::Date>& date) {
    return date ? Json(domain::to_string(*date)) : Json(nullptr);
}

std::optional<domain::Date> read_date(JsonReader& json,
                                      const std::string& field,
                                      domain::FieldErrors& errors) {
    const std::optional<std::string> text = json.optional_text(field);
    if (!text || text->empty()) {
        return std::nullopt;
    }
    const std::optional<domain::Date> date = domain::parse_date(*text);
    if (!date) {
        errors.push_back({field, "bad_date", field + " is not a date", std::nullopt});
    }
    return date;
}

// A number out of the range of int is out of every range that is checked later.
std::optional<int> read_number(JsonReader& json, const std::string& field) {
    const std::optional<std::int64_t> number = json.optional_integer(field);
    if (!number) {
        return std::nullopt;
    }
    const bool fits = *number >= -1 && *number <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(*number) : -1;
}

template <typename T>
T read_choice(JsonReader& json,
              const std::string& field,
              std::optional<T> (*parse)(std::string_view),
              domain::FieldErrors& errors) {
    const std::optional<std::string> text = json.optional_text(field);
    const std::optional<T> choice = parse(text.value_or(""));
    if (!choice) {
        errors.push_back({field,
                          text ? domain::FieldCode("unknown_code") : domain::FieldCode("required"),
                          field + " is not one of its codes",
                          std::nullopt});
    }
    return choice.value_or(T{});
}

}  // namespace

Json to_json(const acts::SeenInsats& seen) {
    const domain::Insats& insats = seen.insats;
    return {{"id", insats.id.value},
            {"namn", insats.namn},
            {"beskrivning", insats.beskrivning},
            {"inriktning", domain::to_string(insats.inriktning)},
            {"registrering", domain::to_string(insats.registrering)},
            {"arbetslivsinriktad", insats.arbetslivsinriktad},
            {"huvudman", insats.huvudman},
            {"malgrupp", insats.malgrupp},
            {"kon_begransning",
             insats.kon_begransning.empty() ? Json(nullptr) : Json(insats.kon_begransning)},
            {"alder_fran", or_null(insats.alder_fran)},
            {"alder_till", or_null(insats.alder_till)},
            {"metod", insats.metod},
            {"ort", insats.ort},
            {"start", domain::to_string(insats.start)},
            {"slut", or_null(insats.slut)},
            {"forvantad_tid", or_null(insats.forvantad_tid)},
            {"redovisas_i", insats.redovisas_i ? Json(insats.redovisas_i->value) : Json(nullptr)},
            {"version", insats.version},
            {"far_registrera", seen.may_register},
            {"far_andra", seen.may_change}};
}

domain::Insats read_insats(JsonReader& json, domain::FieldErrors& errors) {
    domain::Insats insats;
    insats.namn = domain::one_line(json.text("namn"));
    insats.beskrivning = domain::visible(json.optional_text("beskrivning").value_or(""));
    insats.inriktning =
        read_choice<domain::Inriktning>(json, "inriktning", domain::parse_inriktning, errors);
    insats.registrering = read_choice<domain::Registreringssatt>(
        json, "registrering", domain::parse_registreringssatt, errors);
    insats.arbetslivsinriktad = json.boolean("arbetslivsinriktad");
    insats.huvudman = domain::one_line(json.optional_text("huvudman").value_or(""));
    insats.malgrupp = domain::visible(json.optional_text("malgrupp").value_or(""));
    insats.kon_begransning = json.optional_text("kon_begransning").value_or("");
    insats.alder_fran = read_number(json, "alder_fran");
    insats.alder_till = read_number(json, "alder_till");
    insats.metod = domain::visible(json.optional_text("metod").value_or(""));
    insats.ort = domain::one_line(json.optional_text("ort").value_or(""));
    const std::size_t before = errors.size();
    const std::optional<domain::Date> start = read_date(json, "start", errors);
    if (!start && errors.size() == before) {
        errors.push_back({"start", "required", "start is required", std::nullopt});
    }
    insats.start = start.value_or(domain::Date{});
    insats.slut = read_date(json, "slut", errors);
    insats.forvantad_tid = read_number(json, "forvantad_tid");
    if (const auto parent = json.optional_integer("redovisas_i")) {
        insats.redovisas_i = domain::InsatsId{*parent};
    }
    return insats;
}

}  // namespace samspar::http
