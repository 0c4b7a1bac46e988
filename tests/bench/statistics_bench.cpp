// statistics_bench [benchmark flags]: the engine alone, on invented rows in memory that all touch
// the year. Arguments of each: rows, insatser.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>

#include "statistics/compute.h"

namespace samspar::bench {
namespace {

// Rows that touch 2021: half began before it, half ended in it, every sixth person comes twice.
class Rows {
public:
    explicit Rows(const domain::Kodlistor& lists) : lists_(lists), random_(2021) {}

    domain::RegistreringRow next(std::uint32_t n, std::uint16_t insatser) {
        const std::int32_t january = domain::make_date(2021, 1, 1).days;
        domain::RegistreringRow row;
        row.insats = static_cast<std::uint16_t>(pick(insatser));
        row.person = 1 + (pick(6) == 0 ? n / 2 : n);
        row.start = january + static_cast<std::int32_t>(pick(730)) - 365;
        const bool ends = row.start < january || pick(2) == 0;
        if (ends) {
            row.avslut = std::max(row.start, january) + static_cast<std::int32_t>(pick(400));
            row.anledning = kod(lists_.avslutsanledning, 1);
            row.forsorjning_efter = source();
            row.sysselsattning_efter = kod(lists_.sysselsattning, 0);
            row.omfattning_efter = static_cast<std::uint8_t>(pick(101));
            row.handlingsplan = kod(lists_.handlingsplan, 0);
        }
        row.forsorjning_fore = source();
        row.fodelsear = static_cast<std::uint16_t>(1955 + pick(50));
        row.kon = kod(lists_.kon, 0);
        row.sysselsattning_fore = kod(lists_.sysselsattning, 0);
        row.utbildning = kod(lists_.utbildning, 0);
        row.tid_i_forsorjning = kod(lists_.tid_i_forsorjning, 0);
        row.remittent = kod(lists_.remittent, 0);
        row.kommun = kod(lists_.kommun, 0);
        return row;
    }

private:
    std::uint32_t pick(std::uint32_t count) {
        return static_cast<std::uint32_t>(random_() % count);
    }

    // Any code of the list but the last `without`.
    domain::KodNumber kod(const domain::Kodlista& list, std::uint32_t without) {
        const auto count = static_cast<std::uint32_t>(list.codes().size()) - without;
        return list.codes()[pick(count)].number;
    }

    domain::KodSet source() {
        const domain::KodSet first = domain::kod_bit(kod(lists_.forsorjning, 3));
        return pick(5) == 0 ? first | domain::kod_bit(kod(lists_.forsorjning, 3)) : first;
    }

    const domain::Kodlistor& lists_;
    std::mt19937 random_;
};

domain::Snapshot snapshot(const domain::Kodlistor& lists, const benchmark::State& state) {
    domain::Snapshot result;
    for (std::int64_t i = 0; i < state.range(1); ++i) {
        domain::Insats insats;
        insats.id = {i + 1};
        insats.namn = "Insats " + std::to_string(i + 1);
        insats.start = domain::make_date(2000, 1, 1);
        result.insatser.push_back(std::move(insats));
    }
    Rows rows(lists);
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        result.rows.push_back(
            rows.next(static_cast<std::uint32_t>(i), static_cast<std::uint16_t>(state.range(1))));
    }
    return result;
}

void all_tables(benchmark::State& state, bool compare) {
    const domain::Kodlistor lists = domain::builtin_kodlistor();
    const domain::Snapshot rows = snapshot(lists, state);
    const statistics::Request request{.period = domain::year_period(2021), .compare = compare};
    std::size_t figures = 0;
    for (auto _ : state) {
        const statistics::ExactStatistics result = statistics::compute(rows, lists, request);
        figures = 0;
        for (const statistics::Table& table : result.tables) {
            figures += table.figures.size();
        }
    }
    state.counters["figures"] = static_cast<double>(figures);
}

void one_year(benchmark::State& state) {
    all_tables(state, false);
}
BENCHMARK(one_year)
    ->Args({1000, 7})
    ->Args({10000, 10})
    ->Args({100000, 7})
    ->Args({100000, 67})
    ->Args({1000000, 67})
    ->Unit(benchmark::kMillisecond);

void one_year_beside_the_year_before(benchmark::State& state) {
    all_tables(state, true);
}
BENCHMARK(one_year_beside_the_year_before)->Args({100000, 67})->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace samspar::bench

BENCHMARK_MAIN();
