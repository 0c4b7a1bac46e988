// store_bench DIR YEAR [benchmark flags]: reading a year from the encrypted store, and reading and
// computing all of its tables, in one process with the store already open.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "bench/bench_store.h"
#include "statistics/compute.h"
#include "store/kodlistor.h"
#include "store/statistics_rows.h"

namespace samspar::bench {
namespace {

store::Store* opened = nullptr;
domain::Period year;

void load_year(benchmark::State& state) {
    std::size_t rows = 0;
    std::size_t bytes = 0;
    for (auto _ : state) {
        auto read = opened->read();
        const auto snapshot = store::load_snapshot(read, year, false);
        rows = snapshot.rows.size();
        bytes = snapshot.rows.capacity() * sizeof(domain::RegistreringRow);
    }
    state.counters["rows"] = static_cast<double>(rows);
    state.counters["bytes_per_row"] =
        static_cast<double>(bytes) / static_cast<double>(std::max<std::size_t>(rows, 1));
}
BENCHMARK(load_year)->Unit(benchmark::kMillisecond);

void compute_year(benchmark::State& state) {
    auto read = opened->read();
    const auto lists = store::load_kodlistor(read);
    const auto snapshot = store::load_snapshot(read, year, false);
    const statistics::Request request{.period = year};
    for (auto _ : state) {
        benchmark::DoNotOptimize(statistics::compute(snapshot, lists, request));
    }
    state.counters["rows"] = static_cast<double>(snapshot.rows.size());
}
BENCHMARK(compute_year)->Unit(benchmark::kMillisecond);

void load_and_compute_year(benchmark::State& state) {
    const statistics::Request request{.period = year};
    for (auto _ : state) {
        auto read = opened->read();
        const auto lists = store::load_kodlistor(read);
        const auto snapshot = store::load_snapshot(read, request.period, false);
        benchmark::DoNotOptimize(statistics::compute(snapshot, lists, request));
    }
}
BENCHMARK(load_and_compute_year)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace samspar::bench

int main(int argc, char** argv) {
    if (argc < 3) {
        return 2;
    }
    samspar::store::Store store = samspar::bench::open_bench_store(argv[1]);
    samspar::bench::opened = &store;
    samspar::bench::year = samspar::domain::year_period(std::atoi(argv[2]));
    argc -= 2;
    argv += 2;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
