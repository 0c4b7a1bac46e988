#include "publication/difference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "publication/hbs_store.h"
#include "store/insatser.h"
#include "store/publicering.h"

namespace samspar::publication {
namespace {

using store::ChangeKind;
using test::HbsStore;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

std::optional<Difference> difference_of(HbsStore& t, int nummer) {
    store::ReadScope scope = t.store->read();
    return difference(scope, nummer);
}

std::vector<OwnChange> own_of(HbsStore& t, const std::vector<domain::InsatsId>& insatser) {
    store::ReadScope scope = t.store->read();
    return own_changes(scope, 1, insatser).value();
}

const ChangedCell* find(const Difference& difference,
                        const std::string& table,
                        const std::string& row) {
    const auto found = std::ranges::find_if(difference.cells, [&](const ChangedCell& cell) {
        return cell.table == table && cell.row == row;
    });
    return found == difference.cells.end() ? nullptr : &*found;
}

std::vector<std::string> frozen_sums(HbsStore& t) {
    auto read = t.store->read();
    std::vector<std::string> sums;
    for (const auto& file : store::load_publicering_files(read, 1)) {
        sums.push_back(file.sha256);
    }
    return sums;
}

// A woman in START since March 2021, registered after the year was published.
store::StoredRegistrering late(HbsStore& t) {
    t.now.ms += 60'000;
    return t.insert(t.registrering("2021-03-15"));
}

TEST(DifferenceTest, is_empty_when_nothing_has_changed) {
    HbsStore t;
    (void)t.publish(2021);
    const auto difference = difference_of(t, 1);
    ASSERT_TRUE(difference);
    EXPECT_TRUE(difference->cells.empty());
    EXPECT_TRUE(difference->tables.empty());
    EXPECT_TRUE(difference->causes.empty());
    EXPECT_FALSE(difference_of(t, 2));
}

TEST(DifferenceTest, names_the_cells_that_five_have_changed_and_leaves_the_files_alone) {
    HbsStore t;
    (void)t.publish(2021);
    const auto before = frozen_sums(t);
    std::vector<std::string> koder;
    for (int i = 0; i < 5; ++i) {
        koder.push_back(late(t).kod);
    }
    const auto changed = difference_of(t, 1).value();
    const Cause five_new{ChangeKind::kStart, 5};
    EXPECT_THAT(changed.causes, ElementsAre(five_new));
    const ChangedCell* total = find(changed, "insatser", "Totalt");
    ASSERT_NE(total, nullptr);
    EXPECT_EQ(total->published, 450);
    EXPECT_THAT(total->causes, ElementsAre(five_new));
    const ChangedCell* start = find(changed, "insatser", "START");
    ASSERT_NE(start, nullptr);
    EXPECT_THAT(start->causes, ElementsAre(five_new));
    EXPECT_EQ(find(changed, "insatser", "UPIS"), nullptr);
    EXPECT_EQ(find(changed, "avslutsanledning", "Totalt"), nullptr);
    for (const std::string& kod : koder) {
        EXPECT_EQ(to_json(changed).dump().find(kod), std::string::npos);
    }
    EXPECT_EQ(frozen_sums(t), before);
}

// Its cells would be its kön, age group, försörjning and the rest side by side.
TEST(DifferenceTest, names_no_cell_of_a_registrering_that_is_alone) {
    HbsStore t;
    (void)t.publish(2021);
    (void)late(t);
    const auto one = difference_of(t, 1).value();
    const Cause one_new{ChangeKind::kStart, 1};
    EXPECT_THAT(one.causes, ElementsAre(one_new));
    EXPECT_TRUE(one.cells.empty());
    ASSERT_FALSE(one.tables.empty());
    EXPECT_NE(std::ranges::find(one.tables, "insatser", &ChangedTable::table), one.tables.end());
    for (const ChangedTable& table : one.tables) {
        EXPECT_THAT(table.causes, ElementsAre(one_new)) << table.table;
    }
    EXPECT_EQ(to_json(one)["orsaker"].dump(), R"([{"slag":"start","antal":"1-4"}])");
}

// Four women and a man who came late: nothing but what all five share is named, in no table.
TEST(DifferenceTest, names_no_cell_that_fewer_than_five_have_changed) {
    HbsStore t;
    (void)t.publish(2021);
    for (int i = 0; i < 4; ++i) {
        (void)late(t);
    }
    t.now.ms += 60'000;
    domain::Registrering man = t.registrering("2021-03-15");
    man.kon = t.lists.kon.number_of("man");
    (void)t.insert(man);
    const auto changed = difference_of(t, 1).value();
    EXPECT_FALSE(changed.cells.empty());
    for (const ChangedCell& cell : changed.cells) {
        EXPECT_EQ(cell.column.find("Kvinnor"), std::string::npos) << cell.table << cell.column;
        EXPECT_EQ(cell.column.find("Män"), std::string::npos) << cell.table << cell.column;
        EXPECT_THAT(cell.causes, ElementsAre(Cause{ChangeKind::kStart, 5}));
    }
}

TEST(DifferenceTest, tells_one_that_was_moved_from_one_that_was_taken_out) {
    HbsStore t;
    store::StoredRegistrering moved = t.insert(t.registrering("2021-05-01"));
    store::StoredRegistrering gone = t.insert(t.registrering("2021-06-01"));
    (void)t.publish(2021);
    t.now.ms += 60'000;
    domain::Registrering content = moved.content;
    content.start = domain::make_date(2022, 1, 10);
    ASSERT_TRUE(t.update(moved, content, store::Action::kRattelse));
    content = gone.content;
    content.felregistrerad = true;
    ASSERT_TRUE(t.update(gone, content, store::Action::kFelregistrering));
    const auto changed = difference_of(t, 1).value();
    const Cause one_moved{ChangeKind::kRattelse, 1};
    const Cause one_gone{ChangeKind::kFelregistrering, 1};
    EXPECT_THAT(changed.causes, ElementsAre(one_moved, one_gone));
    const auto insatser = std::ranges::find(changed.tables, "insatser", &ChangedTable::table);
    ASSERT_NE(insatser, changed.tables.end());
    EXPECT_THAT(insatser->causes, ElementsAre(one_moved, one_gone));
    EXPECT_TRUE(changed.cells.empty());
}

TEST(DifferenceTest, tells_an_avslut_that_came_late_and_one_that_was_opened_again) {
    HbsStore t;
    store::StoredRegistrering ended = t.insert(t.registrering("2021-05-01"));
    domain::Registrering content = t.registrering("2021-06-01");
    content.avslut = t.avslut("2021-11-30");
    store::StoredRegistrering opened = t.insert(content);
    (void)t.publish(2021);
    t.now.ms += 60'000;
    content.avslut.reset();
    ASSERT_TRUE(t.update(opened, content, store::Action::kAteroppna));
    content = ended.content;
    content.avslut = t.avslut("2021-12-01", "arbetssokande");
    ASSERT_TRUE(t.update(ended, content, store::Action::kAvslut));
    EXPECT_THAT(
        difference_of(t, 1)->causes,
        UnorderedElementsAre(Cause{ChangeKind::kAvslut, 1}, Cause{ChangeKind::kAteroppna, 1}));
}

TEST(DifferenceTest, counts_those_of_an_insats_that_is_described_in_another_way) {
    HbsStore t;
    (void)t.publish(2021);
    t.now.ms += 60'000;
    {
        auto scope = t.store->write();
        const auto insatser = store::load_insatser(scope);
        const auto named = [&](const char* namn) {
            return *std::ranges::find(insatser, namn, &domain::Insats::namn);
        };
        domain::Insats upis = named("UPIS");
        upis.redovisas_i = named("Lyra").id;
        ASSERT_TRUE(store::update_insats(scope, store::drift(), upis));
        scope.commit(store::drift(), HbsStore::event("insats.change"));
    }
    const auto difference = difference_of(t, 1).value();
    const ChangedCell* upis = find(difference, "insatser", "UPIS");
    ASSERT_NE(upis, nullptr);
    const std::int64_t moved = upis->published.value();
    EXPECT_GE(moved, kFewestInCell);
    EXPECT_THAT(upis->causes, ElementsAre(Cause{std::nullopt, moved}));
    EXPECT_THAT(difference.causes, ElementsAre(Cause{std::nullopt, moved}));
    EXPECT_EQ(find(difference, "insatser", "Totalt"), nullptr);
}

TEST(DifferenceTest, names_to_a_handlaggare_the_registreringar_of_her_insatser_alone) {
    HbsStore t;
    domain::InsatsId other;
    {
        auto scope = t.store->write();
        other = t.add_insats(scope, "Annan");
        scope.commit(store::drift(), HbsStore::event("insats.create"));
    }
    (void)t.publish(2021);
    const std::string kod = late(t).kod;
    domain::Registrering content = t.registrering("2021-04-01");
    content.insats = other;
    content.kon = t.lists.kon.number_of("man");
    (void)t.insert(content);
    const auto own = own_of(t, {t.insats});
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own.front().kod, kod);
    EXPECT_EQ(own.front().kind, ChangeKind::kStart);
    const auto total = std::ranges::find_if(own.front().cells, [](const PrintedCell& cell) {
        return cell.table == "insatser" && cell.row == "Totalt";
    });
    ASSERT_NE(total, own.front().cells.end());
    EXPECT_EQ(total->published, 450);
    for (const PrintedCell& cell : own.front().cells) {
        EXPECT_FALSE(cell.column.starts_with("Män")) << cell.table;
    }
    EXPECT_TRUE(own_of(t, {}).empty());
}

TEST(DifferenceTest, shows_a_hidden_cell_as_x) {
    HbsStore t;
    (void)t.publish(2021);
    for (int i = 0; i < 30; ++i) {
        (void)late(t);
    }
    const auto difference = difference_of(t, 1).value();
    for (const Json& cell : to_json(difference)["celler"]) {
        EXPECT_TRUE(cell["publicerat"].is_number() || cell["publicerat"] == "X");
    }
    ChangedCell hidden{{.table = "alder", .row = "60-", .column = "Kvinnor", .published = {}}, {}};
    hidden.causes = {{ChangeKind::kRattelse, 12}, {std::nullopt, 1}};
    EXPECT_EQ(
        to_json(Difference{.causes = {}, .tables = {}, .cells = {hidden}})["celler"].dump(),
        R"([{"tabell":"alder","rad":"60-","kolumn":"Kvinnor","publicerat":"X",)"
        R"("orsaker":[{"slag":"rattelse","antal":"10-19"},{"slag":"insats","antal":"1-4"}]}])");
}

TEST(DifferenceTest, says_nothing_of_other_years) {
    HbsStore t;
    (void)t.publish(2021);
    t.now.ms += 60'000;
    (void)t.insert(t.registrering("2022-01-15"));
    EXPECT_TRUE(difference_of(t, 1)->causes.empty());
    EXPECT_TRUE(difference_of(t, 1)->tables.empty());
}

}  // namespace
}  // namespace samspar::publication
