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
    EXPECT_TRUE(difference->causes.empty());
    EXPECT_FALSE(difference_of(t, 2));
}

TEST(DifferenceTest, counts_a_late_registrering_and_leaves_the_files_alone) {
    HbsStore t;
    (void)t.publish(2021);
    const auto before = frozen_sums(t);
    const std::string kod = late(t).kod;
    const auto cells = difference_of(t, 1).value();
    const Cause one_new{ChangeKind::kStart, 1};
    EXPECT_THAT(cells.causes, ElementsAre(one_new));
    const ChangedCell* total = find(cells, "insatser", "Totalt");
    ASSERT_NE(total, nullptr);
    EXPECT_EQ(total->published, 450);
    EXPECT_EQ(total->now, 451);
    EXPECT_THAT(total->causes, ElementsAre(one_new));
    const ChangedCell* start = find(cells, "insatser", "START");
    ASSERT_NE(start, nullptr);
    EXPECT_THAT(start->causes, ElementsAre(one_new));
    EXPECT_EQ(find(cells, "insatser", "UPIS"), nullptr);
    EXPECT_EQ(find(cells, "avslutsanledning", "Totalt"), nullptr);
    EXPECT_EQ(to_json(cells).dump().find(kod), std::string::npos);
    EXPECT_EQ(frozen_sums(t), before);
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
    const auto cells = difference_of(t, 1).value();
    const ChangedCell* total = find(cells, "insatser", "Totalt");
    ASSERT_NE(total, nullptr);
    EXPECT_EQ(total->published, 452);
    EXPECT_EQ(total->now, 450);
    const Cause one_moved{ChangeKind::kRattelse, 1};
    const Cause one_gone{ChangeKind::kFelregistrering, 1};
    EXPECT_THAT(total->causes, UnorderedElementsAre(one_moved, one_gone));
    EXPECT_THAT(cells.causes, UnorderedElementsAre(one_moved, one_gone));
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
    content.avslut = t.avslut("2021-12-01", "studier");
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
    EXPECT_EQ(upis->now, 0);
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
    ChangedCell hidden{
        {.table = "alder", .row = "60-", .column = "Kvinnor", .published = {}}, 4, {}};
    hidden.causes = {{ChangeKind::kRattelse, 2}, {std::nullopt, 1}};
    EXPECT_EQ(to_json(Difference{.causes = {}, .cells = {hidden}})["celler"].dump(),
              R"([{"tabell":"alder","rad":"60-","kolumn":"Kvinnor","publicerat":"X","nu":4,)"
              R"("orsaker":[{"slag":"rattelse","antal":2},{"slag":"insats","antal":1}]}])");
}

TEST(DifferenceTest, says_nothing_of_other_years) {
    HbsStore t;
    (void)t.publish(2021);
    t.now.ms += 60'000;
    (void)t.insert(t.registrering("2022-01-15"));
    EXPECT_TRUE(difference_of(t, 1)->cells.empty());
}

}  // namespace
}  // namespace samspar::publication
