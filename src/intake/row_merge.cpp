#include "intake/row_merge.h"

#include <utility>

namespace samspar::intake {
namespace {

using domain::Field;
using domain::FieldKind;
using domain::FieldPart;
using domain::FieldValue;
using domain::Registrering;

// Joins a row with what is stored, one field of the table after the other, under one of the two
// rules. No field is named: one that is added to the table is joined like the others.
class Joiner {
public:
    Joiner(const FieldRules& rules, bool row_wins, const Registrering& stored)
        : rules_(rules), row_wins_(row_wins), kept_(stored) {}

    void join_answers(FieldPart part, const Registrering& given) {
        for (const Field& field : domain::kFields) {
            if (field.part == part && domain::is_answer(field)) {
                join(field, given);
            }
        }
    }

    // The day and the reason of an end belong together.
    void join_end(const Registrering& given) {
        domain::Avslut& kept = *kept_.avslut;
        if (row_wins_) {
            kept.date = given.avslut->date;
            kept.anledning = given.avslut->anledning;
            return;
        }
        if (kept.date != given.avslut->date) {
            conflicts_.emplace_back("avslut");
        }
        if (kept.anledning != given.avslut->anledning) {
            conflicts_.emplace_back("anledning");
        }
    }

    // Who the row says it is.
    void join_person(const Registrering& given) {
        if (row_wins_) {
            kept_.start = given.start;
            kept_.kon = given.kon;
            kept_.fodelsear = given.fodelsear;
            kept_.person = given.person ? given.person : kept_.person;
            return;
        }
        if (kept_.kon != given.kon) {
            conflicts_.emplace_back("kon");
        }
        if (kept_.fodelsear != given.fodelsear) {
            conflicts_.emplace_back("fodelsear");
        }
    }

    // Of an end after which nothing is asked.
    void leave_out_after(const Registrering& given) {
        for (const Field& field : domain::kFields) {
            if (field.part == FieldPart::kAfter &&
                !rules_.says_nothing(field, domain::value_of(field, given))) {
                unasked_.push_back(field.name);
            }
        }
    }

    // Of another end than the one that is kept: what the row says after it goes with it.
    void refuse_after(const Registrering& given) {
        for (const Field& field : domain::kFields) {
            const FieldValue value = domain::value_of(field, given);
            if (field.part == FieldPart::kAfter && !rules_.says_nothing(field, value) &&
                value != domain::value_of(field, kept_)) {
                conflicts_.push_back(field.name);
            }
        }
    }

    Registrering& kept() { return kept_; }
    std::vector<std::string_view> take_conflicts() { return std::move(conflicts_); }
    void add_unasked(const std::vector<std::string_view>& columns) {
        unasked_.insert(unasked_.end(), columns.begin(), columns.end());
    }
    std::vector<std::string_view> take_unasked() { return std::move(unasked_); }

private:
    void join(const Field& field, const Registrering& given) {
        if (field.kind == FieldKind::kPercent) {
            join_percent(field, given);
        } else if (join_value(field, given) && field.kind == FieldKind::kCodeWithKommun) {
            kept_.remittent_kommun = given.remittent_kommun;
        } else if (field.kind == FieldKind::kCodeWithKommun) {
            join_kommun(field, given);
        }
    }

    // Returns whether the row's value was taken.
    bool join_value(const Field& field, const Registrering& given) {
        const FieldValue kept = domain::value_of(field, kept_);
        const FieldValue value = domain::value_of(field, given);
        if (!value || value == kept) {
            return false;
        }
        if (row_wins_ || !kept || kept == rules_.saknas(field)) {
            domain::set_value(field, kept_, value);
            return true;
        }
        // "Uppgift saknas" in the file says nothing against a value that is known here.
        if (value != rules_.saknas(field)) {
            conflicts_.push_back(field.name);
        }
        return false;
    }

    // The same remittent, of which one side may know the kommun.
    void join_kommun(const Field& field, const Registrering& given) {
        const domain::KodNumber kommun = given.remittent_kommun;
        if (given.remittent != kept_.remittent || kommun == domain::kNoKod ||
            kommun == kept_.remittent_kommun) {
            return;
        }
        if (row_wins_ || kept_.remittent_kommun == domain::kNoKod) {
            kept_.remittent_kommun = kommun;
        } else {
            conflicts_.push_back(field.name);
        }
    }

    // Omfattning belongs to its sysselsattning, which comes before it, and follows it.
    void join_percent(const Field& field, const Registrering& given) {
        const Field& of = *domain::find_field(field.of);
        const FieldValue activity = domain::value_of(of, kept_);
        const auto number = static_cast<domain::KodNumber>(activity.value_or(domain::kNoKod));
        const FieldValue value = domain::value_of(field, given);
        if (!domain::has_omfattning(rules_.lists(), number)) {
            domain::set_value(field, kept_, std::nullopt);
            const FieldValue said = domain::value_of(of, given);
            if (value) {
                (said && said != activity ? conflicts_ : unasked_).push_back(field.name);
            }
            return;
        }
        const FieldValue kept = domain::value_of(field, kept_);
        if (!value || value == kept) {
            return;
        }
        const FieldValue given_activity = domain::value_of(of, given);
        const bool same_activity = !given_activity || given_activity == activity;
        if (same_activity && (row_wins_ || !kept)) {
            domain::set_value(field, kept_, value);
        } else {
            conflicts_.push_back(field.name);
        }
    }

    const FieldRules& rules_;
    bool row_wins_;
    Registrering kept_;
    std::vector<std::string_view> conflicts_;
    std::vector<std::string_view> unasked_;
};

// Both have ended.
void join_avslut(Joiner& joiner, const Registrering& given, const FieldRules& rules) {
    joiner.join_end(given);
    domain::Avslut& kept = *joiner.kept().avslut;
    if (kept.date != given.avslut->date || kept.anledning != given.avslut->anledning) {
        joiner.refuse_after(given);
        return;
    }
    if (!domain::asks_about_after(rules.lists(), kept.anledning)) {
        joiner.leave_out_after(given);
        domain::Avslut bare;
        bare.date = kept.date;
        bare.anledning = kept.anledning;
        kept = bare;
        return;
    }
    joiner.join_answers(FieldPart::kAfter, given);
    joiner.kept().avslut = rules.with_saknas(joiner.kept()).avslut;
}

Merge merge(const Registrering& stored,
            const GivenRow& row,
            const FieldRules& rules,
            bool row_wins) {
    if (stored.felregistrerad) {
        return {.content = stored,
                .changed = false,
                .older = false,
                .struck = !row.content.felregistrerad,
                .kept = {},
                .unasked = {}};
    }
    Registrering given = row.content;
    if (row.reason_assumed && given.avslut && stored.avslut) {
        given.avslut->anledning = stored.avslut->anledning;
    }
    Joiner joiner(rules, row_wins, stored);
    Registrering& kept = joiner.kept();
    joiner.join_person(given);
    joiner.join_answers(FieldPart::kStart, given);
    if (given.avslut && kept.avslut) {
        join_avslut(joiner, given, rules);
    } else if (given.avslut) {
        kept.avslut = given.avslut;
        kept.avslut = rules.with_saknas(kept).avslut;
        joiner.add_unasked(rules.leave_out_unasked(kept));
    }
    kept.felregistrerad = given.felregistrerad;
    return {.content = kept,
            .changed = kept != stored,
            .older = stored.avslut && !given.avslut && !given.felregistrerad,
            .struck = false,
            .kept = joiner.take_conflicts(),
            .unasked = joiner.take_unasked()};
}

}  // namespace

Merge fill_in(const Registrering& stored, const GivenRow& given, const FieldRules& rules) {
    return merge(stored, given, rules, false);
}

Merge take_over(const Registrering& stored, const GivenRow& given, const FieldRules& rules) {
    return merge(stored, given, rules, true);
}

}  // namespace samspar::intake
