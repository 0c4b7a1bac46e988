#include "publication/rattelse.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "publication/hbs_store.h"
#include "publication/page.h"
#include "publication/stored_rattelser.h"
#include "publication/verify.h"
#include "store/audit.h"

namespace samspar::publication {
namespace {

using exporting::CorrectedFigure;
using test::HbsStore;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> findings(HbsStore& t) {
    std::vector<std::string> found;
    for (const Finding& finding : verify(*t.store).findings) {
        found.push_back(finding.code + " " + std::to_string(finding.nummer) + " " + finding.detail);
    }
    return found;
}

std::vector<std::string> frozen_contents(HbsStore& t) {
    auto read = t.store->read();
    std::vector<std::string> contents;
    for (const auto& info : store::load_publicering_files(read, 1)) {
        contents.push_back(store::find_publicering_file(read, 1, info.format)->content);
    }
    return contents;
}

const CorrectedFigure* total_of(const PreparedRattelse& made, const std::string& table) {
    const auto found = std::ranges::find_if(made.text.figures, [&](const CorrectedFigure& figure) {
        return figure.table == table && figure.row == "Totalt";
    });
    return found == made.text.figures.end() ? nullptr : &*found;
}

TEST(RattelseOfPubliceringTest,
     corrects_what_is_wrong_by_the_threshold_and_leaves_the_files_alone) {
    HbsStore t;
    (void)t.publish(2021);
    const auto before = frozen_contents(t);
    t.register_late(6);
    const PreparedRattelse made = t.mend();
    ASSERT_FALSE(made.refusal);
    const CorrectedFigure* all = total_of(made, "insatser");
    ASSERT_NE(all, nullptr);
    EXPECT_EQ(all->before, 450);
    EXPECT_EQ(all->now, 456);
    EXPECT_TRUE(all->is_more);
    EXPECT_EQ(frozen_contents(t), before);
    EXPECT_THAT(findings(t), IsEmpty());
    auto read = t.store->read();
    const Json stored = rattelser_of(read, 1);
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(stored[0]["skal"], "De var registrerade för sent.");
    EXPECT_EQ(stored[0]["nummer"], 1);
    EXPECT_EQ(stored[0]["tal"].size(), made.text.figures.size());
    EXPECT_EQ(page_of(load_page(read, 1).value())["rattelser"], stored);
}

// Four are too few, and which counts they would have changed is not told.
TEST(RattelseOfPubliceringTest, refuses_when_nothing_is_wrong_by_the_threshold) {
    HbsStore t;
    (void)t.publish(2021);
    t.register_late(4);
    EXPECT_EQ(t.mend().refusal, NoRattelse::kNothingToMend);
    const PreparedRattelse seen =
        preview_rattelse(*t.store, store::drift(), {.publicering = 1, .program = "0.1.0"});
    EXPECT_FALSE(seen.refusal);
    EXPECT_THAT(seen.text.figures, IsEmpty());
}

TEST(RattelseOfPubliceringTest, a_table_is_withdrawn_whole_and_once) {
    HbsStore t;
    (void)t.publish(2021);
    EXPECT_EQ(t.mend({"no_such_table"}).refusal, NoRattelse::kUnknownTable);
    EXPECT_EQ(t.mend({"alder", "alder"}).refusal, NoRattelse::kUnknownTable);
    const PreparedRattelse made = t.mend({"alder"});
    ASSERT_FALSE(made.refusal);
    EXPECT_THAT(made.text.figures, IsEmpty());
    ASSERT_EQ(made.text.tables.size(), 1U);
    EXPECT_EQ(t.mend({"alder"}).refusal, NoRattelse::kUnknownTable);
    EXPECT_THAT(findings(t), IsEmpty());
    EXPECT_THAT(made.whole.files.at(1).content, HasSubstr(",alder,,,,,tabell_aterkallad,,"));
}

TEST(RattelseOfPubliceringTest, is_refused_when_something_else_was_mended_meanwhile) {
    HbsStore t;
    (void)t.publish(2021);
    const PreparedRattelse first =
        prepare_rattelse(*t.store,
                         store::drift(),
                         {.publicering = 1, .skal = "x", .tables = {"alder"}, .program = "0.1.0"});
    const Prepared year = t.prepare(2021);
    (void)t.mend({"kommun"});
    store::Transaction scope = t.store->write();
    EXPECT_EQ(store_rattelse(scope, store::drift(), first), NoRattelse::kOvertaken);
    EXPECT_EQ(year.refusal, Refusal::kAlreadyPublished);
}

TEST(RattelseOfPubliceringTest, the_next_year_and_its_rattelse_are_proven_with_it) {
    HbsStore t;
    (void)t.publish(2021);
    t.register_late(7);
    ASSERT_FALSE(t.mend().refusal);
    t.now = domain::parse_instant("2023-02-01T08:00:00Z").value();
    for (int i = 0; i < 30; ++i) {
        (void)t.insert(t.registrering("2022-03-01"));
    }
    (void)t.publish(2022);
    t.register_late(8);
    const PreparedRattelse second = t.mend();
    ASSERT_FALSE(second.refusal) << code_of(*second.refusal) << ": " << second.reason;
    EXPECT_EQ(second.text.nummer, 2);
    EXPECT_THAT(findings(t), IsEmpty());
    EXPECT_EQ(verify(*t.store).checked, 2U);
}

TEST(RattelseOfPubliceringTest, a_number_that_the_file_and_the_ledger_tell_differently_is_found) {
    HbsStore t;
    (void)t.publish(2021);
    t.register_late(6);
    ASSERT_FALSE(t.mend().refusal);
    store::Transaction scope = t.store->write();
    scope.database().exec("DROP TRIGGER rattelse_cell_never_updated");
    ASSERT_EQ(scope.database().exec("UPDATE rattelse_cell SET count = 457 "
                                    "WHERE universe = 'aktuella 2021 rattelse 1' AND key = ''"),
              1);
    scope.commit_housekeeping();
    EXPECT_THAT(findings(t), ElementsAre(HasSubstr("disagrees 1 rattelse 1, the ledger")));
}

}  // namespace
}  // namespace samspar::publication
