// minimality_report [RELEASES] [ROWS]: the minimality attack on so many random small releases (60),
// thresholds 3, 5 and 10 in turn, some of them by lot and some of two to four years with late
// corrections and a rättelse; and on so many random rest rows (3000) of each threshold. Prints what
// was found. Exit status 1 when a hidden count tells more than it may.
#include <cstdlib>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <random>

#include "disclosure/minimality/attack.h"
#include "disclosure/minimality/rest_row.h"
#include "disclosure/random_forbund.h"
#include "disclosure/three_years.h"
#include "statistics/snapshot_text.h"

namespace samspar::bench {
namespace {

using testing::Attack;
using testing::Attacked;
using testing::History;

constexpr std::size_t kMostVectors = 60;
constexpr int kFirstSeed = 101;

struct Kind {
    std::string title;
    int threshold = 5;
    int registreringar = 120;
    int years = 1;
    int corrections = 0;
    std::size_t first = 0;  // where chance begins
    int late = 0;           // registered so late that the first year is corrected
};

// What was found of the releases of one kind.
struct Sum {
    std::size_t releases = 0;
    std::size_t refused = 0;
    Attack::Vectors vectors;
    Attacked attacked;
    double seconds = 0;
};

void add_tables(Sum& sum, Attack& attack) {
    for (const disclosure::PublishedTable& table : attack.releases().back().release->tables()) {
        const auto vectors = attack.attack_table(table.id(), kMostVectors);
        if (!vectors) {
            continue;
        }
        sum.vectors.all += vectors->all;
        sum.vectors.impossible += vectors->impossible;
        sum.vectors.undressed += vectors->undressed;
        sum.vectors.gave_up += vectors->gave_up;
        sum.vectors.same += vectors->same;
        for (const std::string& other : vectors->others) {
            sum.vectors.others.push_back(table.id() + ": " + other);
        }
    }
}

void add_release(Sum& sum, const Kind& kind, std::uint32_t seed) {
    const domain::Kodlistor lists = testing::test_lists();
    History history{lists, testing::policy_of(kind.threshold, kind.threshold - 1)};
    history.seed = seed;
    history.registered = testing::corrected_years(
        testing::random_forbund(
            lists,
            seed,
            {.insatser = 6, .registreringar = kind.registreringar, .years = kind.years}),
        seed,
        kind.years,
        kind.corrections);
    if (kind.late > 0) {
        history.mended = testing::Mended{0, history.registered.back()};
        testing::register_late(history.mended->registered, kind.late);
    }
    const std::clock_t before = std::clock();
    Attack attack(history, testing::press_of_program(lists, history.policy), kind.first);
    ++sum.releases;
    if (attack.refused()) {
        ++sum.refused;
        return;
    }
    if (kind.years == 1) {
        add_tables(sum, attack);
    }
    const Attacked found = attack.attack_all();
    if (!found.findings.empty()) {
        std::cout << "FOUND " << kind.title << ", seed " << seed << ", " << found.findings.size()
                  << " times: " << found.findings.front() << '\n';
    }
    sum.attacked.add(found);
    sum.seconds += static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

void print_head() {
    std::cout << std::left << std::setw(34) << "releases" << std::right << std::setw(6) << "number"
              << std::setw(9) << "refused" << std::setw(8) << "hidden" << std::setw(10)
              << "may small" << std::setw(11) << "least kept" << std::setw(7) << "exact"
              << std::setw(8) << "ratio" << std::setw(13) << "populations" << std::setw(9)
              << "vectors" << std::setw(8) << "same" << std::setw(12) << "impossible"
              << std::setw(9) << "no rows" << std::setw(8) << "gave up" << std::setw(9) << "seconds"
              << '\n';
}

void print(const std::string& title, const Sum& sum) {
    std::cout << std::left << std::setw(34) << title << std::right << std::setw(6) << sum.releases
              << std::setw(9) << sum.refused << std::setw(8) << sum.attacked.hidden << std::setw(10)
              << sum.attacked.may_be_small << std::setw(11) << sum.attacked.least_kept
              << std::setw(7) << sum.attacked.exact << std::setw(8) << sum.attacked.largest_ratio
              << std::setw(13) << sum.attacked.populations << std::setw(9) << sum.vectors.all
              << std::setw(8) << sum.vectors.same << std::setw(12) << sum.vectors.impossible
              << std::setw(9) << sum.vectors.undressed + sum.attacked.undressed << std::setw(8)
              << sum.vectors.gave_up + sum.attacked.gave_up << std::setw(9) << sum.seconds << '\n';
}

bool attack_releases(const Kind& kind, int number) {
    Sum sum;
    for (int i = 0; i < number; ++i) {
        add_release(sum, kind, static_cast<std::uint32_t>(kFirstSeed + i));
    }
    print(kind.title, sum);
    if (!sum.vectors.others.empty()) {
        std::cout << "FOUND " << kind.title << ", " << sum.vectors.others.size()
                  << " vectors: " << sum.vectors.others.front() << '\n';
    }
    return sum.attacked.findings.empty() && sum.vectors.others.empty();
}

// Rest rows of which the rule and the printed sum alone tell more than they may: the audit must
// refuse the release. They are counted here; that it does is a test (rest_row_test).
void attack_rest_rows(int threshold, int rows) {
    const disclosure::Policy policy = testing::policy_of(threshold, threshold - 1);
    std::mt19937 dice(static_cast<std::uint32_t>(threshold));
    int with_members = 0;
    int left_to_audit = 0;
    std::size_t members = 0;
    for (int row = 0; row < rows; ++row) {
        testing::Sizes sizes(5 + dice() % 5);
        for (std::int64_t& size : sizes) {
            size =
                static_cast<std::int64_t>(dice() % static_cast<std::uint32_t>(6 * threshold + 1));
        }
        const auto seen = testing::sizes_of_members(sizes, policy);
        bool tells = false;
        for (const std::set<std::int64_t>& values : seen) {
            const bool may_be_small = values.empty() || *values.begin() < threshold;
            tells = tells || (may_be_small && static_cast<int>(values.size()) < threshold);
        }
        with_members += seen.empty() ? 0 : 1;
        members += seen.size();
        left_to_audit += tells ? 1 : 0;
    }
    std::cout << "rest rows, threshold " << threshold << ": " << rows << " förbund, "
              << with_members << " with a rest row of " << members << " members, " << left_to_audit
              << " that only the audit stops\n";
}

int run(int releases, int rows) {
    const std::vector<Kind> kinds{{"threshold 3", 3, 100},
                                  {"threshold 5", 5, 120},
                                  {"threshold 10", 10, 200},
                                  {"threshold 5, by lot, second step", 5, 120, 1, 0, 1},
                                  {"threshold 5, by lot, third step", 5, 120, 1, 0, 2},
                                  {"threshold 5, 3 years, corrections", 5, 90, 3, 2},
                                  {"threshold 3, 4 years, corrections", 3, 90, 4, 2},
                                  {"threshold 5, 2 years, a rättelse", 5, 90, 2, 2, 0, 7},
                                  {"threshold 3, 3 years, a rättelse", 3, 90, 3, 2, 0, 5}};
    const std::vector<int> parts{15, 14, 13, 3, 3, 4, 3, 3, 2};  // of sixty
    std::cout << std::setprecision(3);
    print_head();
    bool ok = true;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        ok = attack_releases(kinds[i], std::max(1, parts[i] * releases / 60)) && ok;
    }
    for (const int threshold : {3, 5, 10}) {
        attack_rest_rows(threshold, rows);
    }
    return ok ? 0 : 1;
}

}  // namespace
}  // namespace samspar::bench

int main(int argc, char** argv) {
    return samspar::bench::run(argc > 1 ? std::atoi(argv[1]) : 60,
                               argc > 2 ? std::atoi(argv[2]) : 3000);
}
