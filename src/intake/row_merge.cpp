#include "intake/row_merge.h"

#include "intake/registrering_rows.h"

namespace samspar::intake {
namespace {

// Joins one field after the other under one of the two rules.
class Joiner {
public:
    Joiner(const domain::Kodlistor& lists, bool row_wins) : lists_(lists), row_wins_(row_wins) {}

    // Returns whether the row's value was taken.
    bool code(domain::KodNumber& kept, domain::KodNumber given, const domain::Kodlista& list) {
        return join(kept, given, domain::kNoKod, list.number_of("saknas"));
    }

    bool set(domain::KodSet& kept, domain::KodSet given) {
        return join(kept,
                    given,
                    domain::KodSet{0},
                    domain::kod_bit(lists_.forsorjning.number_of("saknas")));
    }

    // Omfattning belongs to its sysselsattning and follows it.
    void sysselsattning(domain::KodNumber& kept,
                        std::optional<int>& kept_omfattning,
                        domain::KodNumber given,
                        std::optional<int> given_omfattning) {
        if (code(kept, given, lists_.sysselsattning) && !domain::has_omfattning(lists_, kept)) {
            kept_omfattning.reset();
        }
        if (!given_omfattning || kept_omfattning == given_omfattning) {
            return;
        }
        const bool same_activity = given == domain::kNoKod || given == kept;
        if (same_activity && (row_wins_ || !kept_omfattning)) {
            kept_omfattning = given_omfattning;
        } else {
            conflicts = true;
        }
    }

    bool conflicts = false;

private:
    template <typename T>
    bool join(T& kept, T given, T nothing, T saknas) {
        if (given == nothing || given == kept) {
            return false;
        }
        if (row_wins_ || kept == nothing || kept == saknas) {
            kept = given;
            return true;
        }
        // "Uppgift saknas" in the file says nothing against a value that is known here.
        conflicts = conflicts || given != saknas;
        return false;
    }

    const domain::Kodlistor& lists_;
    bool row_wins_;
};

void join_remittent(Joiner& joiner,
                    domain::Registrering& kept,
                    const domain::Registrering& given,
                    const domain::Kodlistor& lists) {
    if (joiner.code(kept.remittent, given.remittent, lists.remittent)) {
        kept.remittent_kommun = given.remittent_kommun;
    } else if (given.remittent == kept.remittent) {
        joiner.code(kept.remittent_kommun, given.remittent_kommun, lists.kommun);
    }
}

void join_avslut(Joiner& joiner,
                 domain::Avslut& kept,
                 const domain::Avslut& given,
                 bool row_wins,
                 const domain::Kodlistor& lists) {
    if (row_wins) {
        kept.date = given.date;
        kept.anledning = given.anledning;
    } else if (kept.date != given.date || kept.anledning != given.anledning) {
        joiner.conflicts = true;
        return;
    }
    if (!domain::asks_about_after(lists, kept.anledning)) {
        domain::Avslut bare;
        bare.date = kept.date;
        bare.anledning = kept.anledning;
        kept = bare;
        return;
    }
    joiner.set(kept.forsorjning_efter, given.forsorjning_efter);
    joiner.sysselsattning(kept.sysselsattning_efter,
                          kept.omfattning_efter,
                          given.sysselsattning_efter,
                          given.omfattning_efter);
    joiner.code(kept.handlingsplan, given.handlingsplan, lists.handlingsplan);
    kept = with_saknas(kept, lists);
}

Merge merge(const domain::Registrering& stored,
            const domain::Registrering& given,
            const domain::Kodlistor& lists,
            bool row_wins) {
    if (stored.felregistrerad) {
        return {.content = stored,
                .changed = false,
                .conflicts = false,
                .older = !given.felregistrerad};
    }
    Joiner joiner(lists, row_wins);
    domain::Registrering kept = stored;
    if (row_wins) {
        kept.start = given.start;
        kept.kon = given.kon;
        kept.fodelsear = given.fodelsear;
        kept.person = given.person ? given.person : stored.person;
    }
    joiner.set(kept.forsorjning_fore, given.forsorjning_fore);
    joiner.sysselsattning(kept.sysselsattning_fore,
                          kept.omfattning_fore,
                          given.sysselsattning_fore,
                          given.omfattning_fore);
    joiner.code(kept.utbildning, given.utbildning, lists.utbildning);
    joiner.code(kept.tid_i_forsorjning, given.tid_i_forsorjning, lists.tid_i_forsorjning);
    join_remittent(joiner, kept, given, lists);
    joiner.code(kept.kommun, given.kommun, lists.kommun);
    if (given.avslut && kept.avslut) {
        join_avslut(joiner, *kept.avslut, *given.avslut, row_wins, lists);
    } else if (given.avslut) {
        kept.avslut = with_saknas(*given.avslut, lists);
    }
    kept.felregistrerad = given.felregistrerad;
    return {.content = kept,
            .changed = kept != stored,
            .conflicts = joiner.conflicts,
            .older = stored.avslut && !given.avslut};
}

}  // namespace

Merge fill_in(const domain::Registrering& stored,
              const domain::Registrering& given,
              const domain::Kodlistor& lists) {
    return merge(stored, given, lists, false);
}

Merge take_over(const domain::Registrering& stored,
                const domain::Registrering& given,
                const domain::Kodlistor& lists) {
    return merge(stored, given, lists, true);
}

}  // namespace samspar::intake
