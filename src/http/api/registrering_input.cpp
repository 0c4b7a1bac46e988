#include "http/api/registrering_input.h"

#include <algorithm>
#include <limits>

#include "domain/identity_guard.h"
#include "domain/text_fold.h"
#include "domain/validate_registrering.h"

namespace samspar::http {
namespace {

using domain::FieldErrors;
using domain::Kodlista;
using domain::KodNumber;
using domain::Registrering;

constexpr std::size_t kLongestPersonKey = 64;

void add(FieldErrors& errors,
         const std::string& field,
         domain::FieldCode code,
         const std::string& what,
         std::optional<std::string> limit = std::nullopt) {
    errors.push_back({field, code, field + " " + what, std::move(limit)});
}

domain::Date read_date(JsonReader& json, const std::string& field, FieldErrors& errors) {
    const std::optional<std::string> text = json.optional_text(field);
    if (!text || text->empty()) {
        add(errors, field, "required", "is required");
        return {};
    }
    const std::optional<domain::Date> date = domain::parse_date(*text);
    if (!date) {
        add(errors, field, "bad_date", "is not a date");
    }
    return date.value_or(domain::Date{});
}

KodNumber find_code(const std::string& code,
                    const std::string& field,
                    const Kodlista& list,
                    FieldErrors& errors) {
    const domain::Kod* kod = list.find(code);
    if (kod == nullptr) {
        add(errors, field, "unknown_code", "is not a code of its list");
        return domain::kNoKod;
    }
    return kod->number;
}

// Absent, null and "" are "not given".
KodNumber read_code(JsonReader& json,
                    const std::string& field,
                    const Kodlista& list,
                    FieldErrors& errors) {
    const std::string code = json.optional_text(field).value_or("");
    return code.empty() ? domain::kNoKod : find_code(code, field, list, errors);
}

domain::KodSet read_codes(JsonReader& json,
                          const std::string& field,
                          const Kodlista& list,
                          FieldErrors& errors) {
    domain::KodSet set = 0;
    for (const std::string& code : json.optional_texts(field)) {
        const KodNumber number = find_code(code, field, list, errors);
        if (number == domain::kNoKod) {
            break;  // said once
        }
        set |= domain::kod_bit(number);
    }
    return set;
}

// A number that no rule allows stands for one that does not fit.
std::optional<int> read_number(JsonReader& json, const std::string& field) {
    const std::optional<std::int64_t> number = json.optional_integer(field);
    if (!number) {
        return std::nullopt;
    }
    const bool fits = *number >= 0 && *number <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(*number) : 0;
}

// `region`, or `kommun:0126`.
void read_remittent(JsonReader& json,
                    const Context& context,
                    Registrering& registrering,
                    FieldErrors& errors) {
    const std::string text = json.optional_text("remittent").value_or("");
    if (text.empty()) {
        return;
    }
    const std::size_t colon = text.find(':');
    registrering.remittent =
        find_code(text.substr(0, colon), "remittent", context.lists.remittent, errors);
    if (colon != std::string::npos && registrering.remittent != domain::kNoKod) {
        registrering.remittent_kommun =
            find_code(text.substr(colon + 1), "remittent", context.lists.kommun, errors);
    }
}

void read_person(JsonReader& json,
                 const Context& context,
                 Registrering& registrering,
                 FieldErrors& errors) {
    const std::optional<std::string> typed = json.optional_text("person");
    if (!typed) {
        return;
    }
    registrering.person.reset();
    const std::string_view key = domain::trim(*typed);
    if (domain::looks_like_identity(key)) {
        add(errors,
            "person",
            "looks_like_identity",
            "holds something that looks like a personnummer, phone number or e-mail address");
    } else if (key.size() > kLongestPersonKey) {
        add(errors, "person", "too_long", "is too long", std::to_string(kLongestPersonKey));
    } else if (!key.empty()) {
        registrering.person = context.store.person_tag(key);
    }
}

// Fields that the förbund has chosen not to collect may not be filled in; what is there from
// before may stay.
void check_collected(FieldErrors& errors,
                     const Context& context,
                     const Registrering& now,
                     const std::optional<Registrering>& before) {
    const auto& collected = context.forbund.optional_fields;
    const auto check = [&](const std::string& field, bool filled_in) {
        if (filled_in && std::ranges::find(collected, field) == collected.end()) {
            add(errors, field, "not_applicable", "is not collected by this forbund");
        }
    };
    const Registrering old = before.value_or(Registrering{});
    check("utbildning", now.utbildning != 0 && now.utbildning != old.utbildning);
    check("tid_i_forsorjning",
          now.tid_i_forsorjning != 0 && now.tid_i_forsorjning != old.tid_i_forsorjning);
    check("remittent", now.remittent != 0 && now.remittent != old.remittent);
    check("kommun", now.kommun != 0 && now.kommun != old.kommun);
    check("person", now.person && now.person != old.person);
    const KodNumber plan = now.avslut ? now.avslut->handlingsplan : domain::kNoKod;
    const KodNumber old_plan = old.avslut ? old.avslut->handlingsplan : domain::kNoKod;
    check("handlingsplan", plan != 0 && plan != old_plan);
}

void check_avslut_choice(FieldErrors& errors,
                         const Context& context,
                         const domain::Avslut& avslut) {
    if (avslut.anledning == context.lists.avslutsanledning.number_of("felregistrering")) {
        add(errors, "anledning", "unknown_code", "is not a reason to end; mark it instead");
    }
    if (!domain::asks_about_after(context.lists, avslut.anledning) &&
        avslut.handlingsplan != domain::kNoKod) {
        add(errors, "handlingsplan", "not_applicable", "is not asked for this anledning");
    }
}

bool has_field(const FieldErrors& errors, const std::string& field) {
    return std::ranges::any_of(errors, [&](const auto& error) { return error.field == field; });
}

}  // namespace

Registrering read_start(JsonReader& json,
                        const Context& context,
                        const std::optional<Registrering>& before,
                        FieldErrors& errors) {
    const domain::Kodlistor& lists = context.lists;
    Registrering r;
    r.person = before ? before->person : std::nullopt;
    r.insats = domain::InsatsId{json.integer("insats")};
    r.start = read_date(json, "start", errors);
    r.kon = read_code(json, "kon", lists.kon, errors);
    const std::optional<int> fodelsear = read_number(json, "fodelsear");
    if (!fodelsear) {
        add(errors, "fodelsear", "required", "is required");
    }
    r.fodelsear = fodelsear.value_or(0);
    r.forsorjning_fore = read_codes(json, "forsorjning_fore", lists.forsorjning, errors);
    r.sysselsattning_fore = read_code(json, "sysselsattning_fore", lists.sysselsattning, errors);
    r.omfattning_fore = read_number(json, "omfattning_fore");
    r.utbildning = read_code(json, "utbildning", lists.utbildning, errors);
    r.tid_i_forsorjning = read_code(json, "tid_i_forsorjning", lists.tid_i_forsorjning, errors);
    read_remittent(json, context, r, errors);
    r.kommun = read_code(json, "kommun", lists.kommun, errors);
    read_person(json, context, r, errors);
    return r;
}

domain::Avslut read_avslut(JsonReader& json, const Context& context, FieldErrors& errors) {
    const domain::Kodlistor& lists = context.lists;
    domain::Avslut avslut;
    avslut.date = read_date(json, "datum", errors);
    avslut.anledning = read_code(json, "anledning", lists.avslutsanledning, errors);
    avslut.forsorjning_efter = read_codes(json, "forsorjning_efter", lists.forsorjning, errors);
    avslut.sysselsattning_efter =
        read_code(json, "sysselsattning_efter", lists.sysselsattning, errors);
    avslut.omfattning_efter = read_number(json, "omfattning_efter");
    avslut.handlingsplan = read_code(json, "handlingsplan", lists.handlingsplan, errors);
    return avslut;
}

FieldErrors check_registrering(const Context& context,
                               const Registrering& registrering,
                               const std::optional<Registrering>& before,
                               const domain::Insats& insats,
                               FieldErrors form,
                               domain::Date today) {
    // A day that is missing stands as today, so that the other fields can be checked all the same.
    Registrering whole = registrering;
    if (has_field(form, "start")) {
        whole.start = today;
    }
    if (whole.avslut && has_field(form, "datum")) {
        whole.avslut->date = std::max(today, whole.start);
    }
    FieldErrors found;
    if (whole.avslut) {
        check_avslut_choice(found, context, *whole.avslut);
    }
    check_collected(found, context, registrering, before);
    for (domain::FieldError& error : domain::validate(whole, insats, context.lists, today)) {
        if (error.field == "avslut") {
            error.field = "datum";  // its name in a body
        }
        found.push_back(std::move(error));
    }
    FieldErrors all = std::move(form);
    const std::size_t form_errors = all.size();
    for (domain::FieldError& error : found) {
        const FieldErrors already(all.begin(),
                                  all.begin() + static_cast<std::ptrdiff_t>(form_errors));
        if (!has_field(already, error.field)) {
            all.push_back(std::move(error));
        }
    }
    return all;
}

}  // namespace samspar::http
