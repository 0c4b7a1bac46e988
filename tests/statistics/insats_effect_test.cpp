#include "statistics/insats_effect.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "statistics/compute.h"
#include "statistics/hbs_2021.h"
#include "statistics/snapshot_text.h"

namespace samspar::statistics {
namespace {

using domain::Insats;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::SnapshotText;

const domain::Kodlistor& effect_lists() {
    static const domain::Kodlistor effect_lists = testing::test_lists();
    return effect_lists;
}

constexpr int kYears[] = {2020, 2021};
const domain::Date kToday = domain::make_date(2021, 6, 1);

// Two women in Alfa, one of whom got work in 2021, a man in Beta who did in 2020.
domain::Snapshot few() {
    SnapshotText text(effect_lists());
    for (const char* namn : {"Alfa", "Beta"}) {
        text.insats({{"namn", namn}});
    }
    text.registrering({{"insats", "Alfa"}, {"start", "2020-03-01"}});
    text.registrering({{"insats", "Alfa"},
                       {"start", "2020-05-01"},
                       {"avslut", "2021-02-01"},
                       {"anledning", "arbete"}});
    text.registrering({{"insats", "Beta"},
                       {"start", "2020-07-01"},
                       {"avslut", "2020-12-31"},
                       {"anledning", "arbete"},
                       {"kon", "man"}});
    return text.snapshot;
}

Insats& alfa(domain::Snapshot& snapshot) {
    return snapshot.insatser.front();
}

std::vector<std::string> outside(const domain::InsatsEffect& effect) {
    std::vector<std::string> all;
    for (const auto& one : effect.outside) {
        all.push_back(std::string(one.field) + " " + std::to_string(one.count));
    }
    return all;
}

std::vector<std::string> figures(const domain::InsatsEffect& effect) {
    const auto text = [](const std::optional<std::int64_t>& n) {
        return n ? std::to_string(*n) : "-";
    };
    std::vector<std::string> all;
    for (const domain::MovedFigure& f : effect.figures) {
        all.push_back(std::to_string(f.year) + " " + (f.insats.empty() ? "*" : f.insats) + " " +
                      std::string(f.matt) + " " + text(f.before) + ">" + text(f.after));
    }
    return all;
}

domain::InsatsEffect effect(const std::function<void(Insats&)>& change) {
    domain::Snapshot snapshot = few();
    Insats after = alfa(snapshot);
    change(after);
    return effect_of(snapshot, after, effect_lists(), kToday);
}

TEST(InsatsEffect, tells_how_many_begin_outside_its_days_and_moves_no_figure_by_it) {
    const auto later = effect([](Insats& i) { i.start = domain::make_date(2020, 4, 1); });
    EXPECT_THAT(outside(later), ElementsAre("start 1"));
    EXPECT_THAT(figures(later), IsEmpty());
    const auto ended = effect([](Insats& i) { i.slut = domain::make_date(2020, 2, 1); });
    EXPECT_THAT(outside(ended), ElementsAre("slut 2"));
    EXPECT_THAT(figures(ended), IsEmpty());
    EXPECT_THAT(outside(effect([](Insats& i) { i.slut = domain::make_date(2020, 5, 1); })),
                IsEmpty());
}

TEST(InsatsEffect, tells_how_many_are_of_another_kon) {
    EXPECT_THAT(outside(effect([](Insats& i) { i.kon_begransning = "man"; })),
                ElementsAre("kon_begransning 2"));
    EXPECT_THAT(outside(effect([](Insats& i) { i.kon_begransning = "kvinna"; })), IsEmpty());
}

TEST(InsatsEffect, of_only_counts_leaves_everybody_in_the_figures) {
    const auto counts =
        effect([](Insats& i) { i.registrering = domain::Registreringssatt::kAntal; });
    EXPECT_THAT(outside(counts), ElementsAre("registrering 2"));
    EXPECT_THAT(figures(counts), IsEmpty());
}

TEST(InsatsEffect, of_another_row_moves_the_rows_of_both_in_every_year_and_not_the_total) {
    const auto moved = effect([](Insats& i) { i.redovisas_i = domain::InsatsId{2}; });
    EXPECT_EQ(moved.moved_by, "redovisas_i");
    EXPECT_THAT(outside(moved), IsEmpty());
    EXPECT_THAT(figures(moved),
                ElementsAre("2020 Alfa aktuella 2>-",
                            "2020 Alfa nya 2>-",
                            "2020 Beta aktuella 1>3",
                            "2020 Beta nya 1>3",
                            "2021 Alfa aktuella 2>-",
                            "2021 Alfa avslutade 1>-",
                            "2021 Alfa till_arbete_studier 1>-",
                            "2021 Beta aktuella ->2",
                            "2021 Beta avslutade ->1",
                            "2021 Beta till_arbete_studier ->1"));
}

TEST(InsatsEffect, of_another_aim_moves_what_came_to_work_in_the_row_and_in_the_total) {
    const auto moved = effect([](Insats& i) { i.arbetslivsinriktad = false; });
    EXPECT_EQ(moved.moved_by, "arbetslivsinriktad");
    EXPECT_THAT(figures(moved),
                ElementsAre("2021 * till_arbete_studier 1>0", "2021 Alfa till_arbete_studier 1>-"));
}

TEST(InsatsEffect, of_nothing_registered_is_nothing) {
    domain::Snapshot snapshot = few();
    snapshot.rows.clear();
    Insats after = alfa(snapshot);
    after.arbetslivsinriktad = false;
    after.start = domain::make_date(2021, 1, 1);
    const auto none = effect_of(snapshot, after, effect_lists(), kToday);
    EXPECT_THAT(outside(none), IsEmpty());
    EXPECT_THAT(figures(none), IsEmpty());
}

// What is told is what table flode will show: counted twice, by code that shares no counting.
TEST(InsatsEffect, tells_exactly_the_figures_of_flode_that_differ) {
    domain::Snapshot before = testing::hbs_2021(effect_lists());
    Insats changed = alfa(before);
    changed.arbetslivsinriktad = !changed.arbetslivsinriktad;
    domain::Snapshot after = before;
    alfa(after) = changed;
    const auto told = effect_of(before, changed, effect_lists(), domain::make_date(2021, 12, 31));
    std::size_t in_flode = 0;
    for (const int year : kYears) {
        const Request request{.period = domain::year_period(year)};
        const ExactStatistics was = compute(before, effect_lists(), request);
        const ExactStatistics becomes = compute(after, effect_lists(), request);
        for (const std::string& insats : {std::string(), changed.namn}) {
            const std::string row = insats.empty() ? "*" : insats;
            for (const char* matt :
                 {"aktuella", "nya", "avslutade", "till_arbete_studier", "arbetssokande"}) {
                const FigureKey key{.tabell = "flode",
                                    .ar = year == 2020 ? "2020" : "2021",
                                    .insats = row,
                                    .matt = matt};
                const Figure* from = find_figure(was, key);
                const Figure* to = find_figure(becomes, key);
                const auto value = [](const Figure* f) {
                    return f == nullptr ? std::nullopt : f->antal;
                };
                if (value(from).value_or(0) == value(to).value_or(0)) {
                    continue;
                }
                ++in_flode;
                EXPECT_THAT(told.figures,
                            ::testing::Contains(
                                domain::MovedFigure{year, insats, matt, value(from), value(to)}));
            }
        }
    }
    EXPECT_GT(in_flode, 0U);
    EXPECT_EQ(std::ranges::count_if(told.figures, [](const auto& f) { return f.year >= 2020; }),
              static_cast<std::ptrdiff_t>(in_flode));
}

}  // namespace
}  // namespace samspar::statistics
