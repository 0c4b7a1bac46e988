#include "domain/validate_registrering.h"

#include <bit>

namespace samspar::domain {
namespace {

constexpr int kUsualMinAge = 16;
constexpr int kUsualMaxAge = 65;
constexpr int kLongAgoDays = 90;

void add(FieldErrors& errors,
         std::string_view field,
         FieldCode code,
         std::string_view what,
         std::optional<std::string> limit = std::nullopt) {
    errors.push_back(
        {std::string(field), code, std::string(field) + " " + std::string(what), std::move(limit)});
}

void check_code(
    FieldErrors& errors, std::string_view field, const Kodlista& list, KodNumber number, Date day) {
    const Kod* kod = list.at(number);
    if (number == kNoKod) {
        add(errors, field, "required", "is required");
    } else if (kod == nullptr || !is_valid_on(*kod, day)) {
        add(errors, field, "unknown_code", "is not a code of its list on that day");
    }
}

// Like check_code, but the field may be left out.
void check_optional_code(
    FieldErrors& errors, std::string_view field, const Kodlista& list, KodNumber number, Date day) {
    if (number != kNoKod) {
        check_code(errors, field, list, number, day);
    }
}

void check_forsorjning(
    FieldErrors& errors, std::string_view field, const Kodlista& list, KodSet set, Date day) {
    if (set == 0) {
        add(errors, field, "required", "is required");
        return;
    }
    for (KodNumber n = 1; n <= kMaxKodNumber; ++n) {
        if ((set & kod_bit(n)) != 0) {
            check_code(errors, field, list, n, day);
        }
    }
    for (const std::string_view alone : {"ingen_offentlig", "saknas", "vill_ej"}) {
        const KodNumber number = list.number_of(alone);
        if (number != kNoKod && (set & kod_bit(number)) != 0 && std::popcount(set) > 1) {
            add(errors,
                field,
                "exclusive_combined",
                "combines " + std::string(alone) + " with others");
        }
    }
}

void check_omfattning(FieldErrors& errors,
                      std::string_view field,
                      const Kodlistor& lists,
                      KodNumber sysselsattning,
                      std::optional<int> omfattning) {
    if (!omfattning) {
        return;
    }
    if (*omfattning < 1 || *omfattning > 100) {
        add(errors, field, "out_of_range", "must be 1-100 per cent", "100");
    } else if (!has_omfattning(lists, sysselsattning)) {
        add(errors, field, "not_applicable", "is only for work and studies");
    }
}

void check_start(FieldErrors& errors, const Registrering& r, const Insats& insats, Date today) {
    if (r.start > today) {
        add(errors, "start", "in_future", "is in the future", to_string(today));
    }
    if (r.start < insats.start) {
        add(errors,
            "start",
            "before_insats",
            "is before the insats began",
            to_string(insats.start));
    }
    if (insats.slut && r.start > *insats.slut) {
        add(errors, "start", "after_insats", "is after the insats ended", to_string(*insats.slut));
    }
}

void check_person(FieldErrors& errors,
                  const Registrering& r,
                  const Insats& insats,
                  const Kodlistor& lists) {
    check_code(errors, "kon", lists.kon, r.kon, r.start);
    const Kod* kon = lists.kon.at(r.kon);
    if (kon != nullptr && !insats.kon_begransning.empty() && kon->code != insats.kon_begransning) {
        add(errors,
            "kon",
            "combination_not_allowed",
            "is not the kön this insats is for",
            insats.kon_begransning);
    }
    const int age = year_of(r.start) - r.fodelsear;
    if (r.fodelsear < 1000 || r.fodelsear > 9999) {
        add(errors, "fodelsear", "out_of_range", "must be a year of four digits");
    } else if (age < kMinAge || age > kMaxAge) {
        add(errors, "fodelsear", "age_out_of_range", "gives an age at start outside 15-80");
    }
}

void check_avslut(FieldErrors& errors,
                  const Registrering& r,
                  const Avslut& avslut,
                  const Kodlistor& lists,
                  Date today) {
    if (avslut.date < r.start) {
        add(errors, "avslut", "before_start", "is before start", to_string(r.start));
    }
    if (avslut.date > today) {
        add(errors, "avslut", "in_future", "is in the future", to_string(today));
    }
    check_code(errors, "anledning", lists.avslutsanledning, avslut.anledning, avslut.date);
    if (!asks_about_after(lists, avslut.anledning)) {
        if (avslut.forsorjning_efter != 0) {
            add(errors, "forsorjning_efter", "not_applicable", "is not asked for this anledning");
        }
        if (avslut.sysselsattning_efter != kNoKod) {
            add(errors,
                "sysselsattning_efter",
                "not_applicable",
                "is not asked for this anledning");
        }
        if (avslut.omfattning_efter) {
            add(errors, "omfattning_efter", "not_applicable", "is not asked for this anledning");
        }
        return;
    }
    check_forsorjning(
        errors, "forsorjning_efter", lists.forsorjning, avslut.forsorjning_efter, avslut.date);
    check_code(errors,
               "sysselsattning_efter",
               lists.sysselsattning,
               avslut.sysselsattning_efter,
               avslut.date);
    check_omfattning(
        errors, "omfattning_efter", lists, avslut.sysselsattning_efter, avslut.omfattning_efter);
    check_optional_code(
        errors, "handlingsplan", lists.handlingsplan, avslut.handlingsplan, avslut.date);
}

void check_background(FieldErrors& errors, const Registrering& r, const Kodlistor& lists) {
    check_forsorjning(errors, "forsorjning_fore", lists.forsorjning, r.forsorjning_fore, r.start);
    check_optional_code(
        errors, "sysselsattning_fore", lists.sysselsattning, r.sysselsattning_fore, r.start);
    check_omfattning(errors, "omfattning_fore", lists, r.sysselsattning_fore, r.omfattning_fore);
    check_optional_code(errors, "utbildning", lists.utbildning, r.utbildning, r.start);
    check_optional_code(
        errors, "tid_i_forsorjning", lists.tid_i_forsorjning, r.tid_i_forsorjning, r.start);
    check_optional_code(errors, "remittent", lists.remittent, r.remittent, r.start);
    check_optional_code(errors, "remittent", lists.kommun, r.remittent_kommun, r.start);
    if (r.remittent_kommun != kNoKod && r.remittent != lists.remittent.number_of("kommun")) {
        add(errors, "remittent", "combination_not_allowed", "has a kommun code but is not kommun");
    }
    check_optional_code(errors, "kommun", lists.kommun, r.kommun, r.start);
}

}  // namespace

FieldErrors validate(const Registrering& registrering,
                     const Insats& insats,
                     const Kodlistor& lists,
                     Date today) {
    FieldErrors errors;
    if (insats.registrering == Registreringssatt::kAntal) {
        add(errors, "insats", "not_applicable", "is a volyminsats and takes only counts");
    }
    check_start(errors, registrering, insats, today);
    check_person(errors, registrering, insats, lists);
    check_background(errors, registrering, lists);
    if (registrering.avslut) {
        check_avslut(errors, registrering, *registrering.avslut, lists, today);
    }
    return errors;
}

FieldErrors warnings(const Registrering& registrering, const Insats& insats, Date today) {
    FieldErrors found;
    const int age = year_of(registrering.start) - registrering.fodelsear;
    if (age < kUsualMinAge || age > kUsualMaxAge) {
        add(found, "fodelsear", "age_unusual", "gives an age at start outside 16-65");
    }
    if ((insats.alder_fran && age < *insats.alder_fran) ||
        (insats.alder_till && age > *insats.alder_till)) {
        add(found, "fodelsear", "age_outside_insats", "gives an age outside the insats's ages");
    }
    if (days_between(registrering.start, today) > kLongAgoDays) {
        add(found, "start", "start_long_ago", "is more than 90 days back");
    }
    return found;
}

}  // namespace samspar::domain
