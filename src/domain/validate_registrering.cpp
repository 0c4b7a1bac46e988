#include "domain/validate_registrering.h"

#include <algorithm>
#include <bit>

#include "domain/field.h"
#include "domain/identity_guard.h"
#include "domain/kod_rules.h"
#include "domain/remittent_text.h"
#include "domain/utf8.h"

namespace samspar::domain {
namespace {

// `15-80`.
std::string span(int lowest, int highest) {
    return std::to_string(lowest) + "-" + std::to_string(highest);
}

void check_code(
    FieldErrors& errors, std::string_view field, const Kodlista& list, KodNumber number, Date day) {
    const Kod* kod = list.at(number);
    if (number == kNoKod) {
        add_error(errors, field, "required", "is required");
    } else if (kod == nullptr || !is_valid_on(*kod, day)) {
        add_error(errors, field, "unknown_code", "is not a code of its list on that day");
    }
}

void check_codes(
    FieldErrors& errors, std::string_view field, const Kodlista& list, KodSet set, Date day) {
    for (KodNumber n = 1; n <= kMaxKodNumber; ++n) {
        if ((set & kod_bit(n)) != 0) {
            check_code(errors, field, list, n, day);
        }
    }
    for (const Kod& kod : list.codes()) {
        if ((set & kod_bit(kod.number)) != 0 && stands_alone(kod) && std::popcount(set) > 1) {
            add_error(errors, field, "exclusive_combined", "combines " + kod.code + " with others");
        }
    }
}

void check_percent(FieldErrors& errors,
                   const Field& field,
                   const Registrering& r,
                   const Kodlistor& lists,
                   std::int64_t percent) {
    const auto sysselsattning = value_of(*find_field(field.of), r).value_or(kNoKod);
    if (percent < field.lowest || percent > field.highest) {
        add_error(errors,
                  field.name,
                  "out_of_range",
                  "must be " + span(field.lowest, field.highest) + " per cent",
                  std::to_string(field.highest));
    } else if (!has_omfattning(lists, static_cast<KodNumber>(sysselsattning))) {
        add_error(errors, field.name, "not_applicable", "is only for work and studies");
    }
}

void check_remittent_kommun(FieldErrors& errors,
                            const Field& field,
                            const Registrering& r,
                            const Kodlistor& lists) {
    if (r.remittent_kommun == kNoKod) {
        return;
    }
    check_code(errors, field.name, lists.kommun, r.remittent_kommun, r.start);
    if (r.remittent != lists.remittent.number_of(kRemittentKommun)) {
        add_error(
            errors, field.name, "combination_not_allowed", "has a kommun code but is not kommun");
    }
}

// One answer by the rules of its field.
void check_answer(FieldErrors& errors,
                  const Field& field,
                  const Registrering& r,
                  const Kodlistor& lists) {
    const FieldValue value = value_of(field, r);
    const Date day = field.part == FieldPart::kStart ? r.start : r.avslut.value().date;
    if (!value) {
        if (field.need == FieldNeed::kRequired) {
            add_error(errors, field.name, "required", "is required");
        }
    } else if (field.kind == FieldKind::kPercent) {
        check_percent(errors, field, r, lists, *value);
    } else if (field.kind == FieldKind::kCodes) {
        check_codes(errors, field.name, lists.*field.list, static_cast<KodSet>(*value), day);
    } else {
        check_code(errors, field.name, lists.*field.list, static_cast<KodNumber>(*value), day);
    }
    if (field.kind == FieldKind::kCodeWithKommun) {
        check_remittent_kommun(errors, field, r, lists);
    }
}

void check_start(FieldErrors& errors, const Registrering& r, const Insats& insats, Date today) {
    if (r.start > today) {
        add_error(errors, "start", "in_future", "is in the future", to_string(today));
    }
    if (r.start < insats.start) {
        add_error(errors,
                  "start",
                  "before_insats",
                  "is before the insats began",
                  to_string(insats.start));
    }
    if (insats.slut && r.start > *insats.slut) {
        add_error(
            errors, "start", "after_insats", "is after the insats ended", to_string(*insats.slut));
    }
}

void check_kon(FieldErrors& errors,
               const Registrering& r,
               const Insats& insats,
               const Kodlistor& lists) {
    const Kod* kon = lists.kon.at(r.kon);
    if (kon != nullptr && !insats.kon_begransning.empty() && kon->code != insats.kon_begransning) {
        add_error(errors,
                  "kon",
                  "combination_not_allowed",
                  "is not the kön this insats is for",
                  insats.kon_begransning);
    }
}

void check_fodelsear(FieldErrors& errors, const Field& field, const Registrering& r) {
    const int age = year_of(r.start) - r.fodelsear;
    if (r.fodelsear < field.lowest || r.fodelsear > field.highest) {
        add_error(errors, field.name, "out_of_range", "must be a year of four digits");
    } else if (age < kMinAge || age > kMaxAge) {
        add_error(errors,
                  field.name,
                  "age_out_of_range",
                  "gives an age at start that nobody here can have",
                  span(kMinAge, kMaxAge));
    }
}

void check_avslut(FieldErrors& errors,
                  const Registrering& r,
                  const Avslut& avslut,
                  const Kodlistor& lists,
                  Date today) {
    if (avslut.date < r.start) {
        add_error(errors, "avslut", "before_start", "is before start", to_string(r.start));
    }
    if (avslut.date > today) {
        add_error(errors, "avslut", "in_future", "is in the future", to_string(today));
    }
    const Kod* anledning = lists.avslutsanledning.at(avslut.anledning);
    if (anledning != nullptr && is_felregistrering(*anledning)) {
        add_error(errors, "anledning", "unknown_code", "is not a reason to end; mark it instead");
    }
}

void check_field(FieldErrors& errors,
                 const Field& field,
                 const Registrering& r,
                 const Kodlistor& lists,
                 Date today) {
    const bool asked =
        field.part != FieldPart::kAfter || asks_about_after(lists, r.avslut.value().anledning);
    if (field.kind == FieldKind::kYear) {
        check_fodelsear(errors, field, r);
    } else if (field.kind == FieldKind::kDate && field.part == FieldPart::kAvslut) {
        check_avslut(errors, r, r.avslut.value(), lists, today);
    } else if (!asked && value_of(field, r)) {
        add_error(errors, field.name, "not_applicable", "is not asked for this anledning");
    } else if (asked && is_answer(field)) {
        check_answer(errors, field, r, lists);
    }
}

// Whether its rules come from the insats, so that they are others in another one.
bool is_asked_by_insats(const Field& field) {
    return field.name == "insats" || field.name == "start" || field.name == "kon";
}

}  // namespace

FieldErrors validate(const Registrering& registrering,
                     const Insats& insats,
                     const Kodlistor& lists,
                     Date today) {
    FieldErrors errors;
    if (insats.registrering == Registreringssatt::kAntal) {
        add_error(errors, "insats", "not_applicable", "is a volyminsats and takes only counts");
    }
    check_start(errors, registrering, insats, today);
    check_kon(errors, registrering, insats, lists);
    for (const Field& field : kFields) {
        if (field.part == FieldPart::kStart || registrering.avslut) {
            check_field(errors, field, registrering, lists, today);
        }
    }
    return errors;
}

FieldErrors validate_change(const Registrering& after,
                            const Registrering& before,
                            const Insats& insats,
                            const Kodlistor& lists,
                            Date today) {
    FieldErrors errors = validate(after, insats, lists, today);
    if (errors.empty()) {
        return errors;
    }
    const bool moved = after.insats != before.insats;
    const FieldErrors earlier = validate(before, insats, lists, today);
    std::erase_if(errors, [&](const FieldError& error) {
        const Field* field = find_field(error.field);
        if (field == nullptr || !same_value(*field, after, before) ||
            (moved && is_asked_by_insats(*field))) {
            return false;
        }
        return std::ranges::any_of(earlier, [&](const FieldError& old) {
            return old.field == error.field && old.code == error.code;
        });
    });
    return errors;
}

FieldErrors avslut_warnings(const Registrering& after,
                            const std::optional<Registrering>& before,
                            const Kodlistor& lists) {
    constexpr const Field& kAnledning = field_named("anledning");
    constexpr const Field& kAfter = field_named("sysselsattning_efter");
    FieldErrors found;
    if (!after.avslut ||
        (before && same_value(kAnledning, after, *before) && same_value(kAfter, after, *before))) {
        return found;
    }
    const Kod* anledning = lists.avslutsanledning.at(after.avslut->anledning);
    const Kod* sysselsattning = lists.sysselsattning.at(after.avslut->sysselsattning_efter);
    if (anledning != nullptr && sysselsattning != nullptr &&
        contradicts(*anledning, *sysselsattning)) {
        add_error(found, kAfter.name, "anledning_contradicts", "contradicts the anledning");
    }
    return found;
}

FieldErrors warnings(const Registrering& registrering, const Insats& insats, Date today) {
    FieldErrors found;
    const int age = year_of(registrering.start) - registrering.fodelsear;
    if (age < kUsualMinAge || age > kUsualMaxAge) {
        add_error(found,
                  "fodelsear",
                  "age_unusual",
                  "gives an unusual age at start",
                  span(kUsualMinAge, kUsualMaxAge));
    }
    if ((insats.alder_fran && age < *insats.alder_fran) ||
        (insats.alder_till && age > *insats.alder_till)) {
        const auto end = [](std::optional<int> at) { return at ? std::to_string(*at) : ""; };
        add_error(found,
                  "fodelsear",
                  "age_outside_insats",
                  "gives an age outside the insats's ages",
                  end(insats.alder_fran) + "-" + end(insats.alder_till));
    }
    if (days_between(registrering.start, today) > kLongAgoDays) {
        add_error(found,
                  "start",
                  "start_long_ago",
                  "is too many days back to be usual",
                  std::to_string(kLongAgoDays));
    }
    return found;
}

FieldErrors validate_key(std::string_view field, std::string_view key) {
    FieldErrors errors;
    if (looks_like_identity(key) || is_shaped_like_personnummer(key)) {
        add_error(errors,
                  field,
                  "looks_like_identity",
                  "holds something that looks like a personnummer, phone number or e-mail address");
    } else if (count_signs(key) > kLongestKey) {
        add_error(errors, field, "too_long", "is too long", std::to_string(kLongestKey));
    }
    return errors;
}

}  // namespace samspar::domain
