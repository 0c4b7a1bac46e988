#include "statistics/counters.h"

namespace samspar::statistics {
namespace {

void add_to(Count& sum, Count part) {
    sum += part;
}

template <typename T, std::size_t N>
void add_to(std::array<T, N>& sum, const std::array<T, N>& part) {
    for (std::size_t i = 0; i < N; ++i) {
        add_to(sum[i], part[i]);
    }
}

}  // namespace

void Counters::add(const Counters& other) {
    aktuella += other.aktuella;
    add_to(alder, other.alder);
    add_to(kommun, other.kommun);
    add_to(tackning, other.tackning);
    nya += other.nya;
    add_to(utbildning, other.utbildning);
    add_to(tid_i_forsorjning, other.tid_i_forsorjning);
    add_to(remittent, other.remittent);
    add_to(remittent_kommun, other.remittent_kommun);
    avslutade += other.avslutade;
    avslutade_outcome += other.avslutade_outcome;
    till_arbete_studier += other.till_arbete_studier;
    arbetssokande += other.arbetssokande;
    days += other.days;
    add_to(deltagartid, other.deltagartid);
    add_to(anledning, other.anledning);
    asked += other.asked;
    started += other.started;
    add_to(sysselsattning_fore, other.sysselsattning_fore);
    add_to(sysselsattning_efter, other.sysselsattning_efter);
    add_to(forsorjning_fore, other.forsorjning_fore);
    add_to(forsorjning_efter, other.forsorjning_efter);
    add_to(forsorjning_grupp_fore, other.forsorjning_grupp_fore);
    add_to(forsorjning_grupp_efter, other.forsorjning_grupp_efter);
    add_to(overgang, other.overgang);
    add_to(handlingsplan, other.handlingsplan);
}

CounterMatrix::CounterMatrix(std::size_t scopes, std::size_t kon_count)
    : width_(kon_count + 1), all_(scopes * width_) {}

void CounterMatrix::fold() {
    for (std::size_t scope = 1; scope < scopes(); ++scope) {
        for (std::size_t kon = 1; kon < width_; ++kon) {
            const Counters part = at(scope, kon);
            at(scope, 0).add(part);
            at(0, kon).add(part);
        }
        at(0, 0).add(Counters(at(scope, 0)));
    }
}

}  // namespace samspar::statistics
