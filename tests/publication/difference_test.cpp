#include "publication/difference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "publication/hbs_store.h"
#include "store/publicering.h"

namespace samspar::publication {
namespace {

std::optional<std::vector<ChangedCell>> difference_of(test::HbsStore& t, int nummer) {
    store::ReadScope scope = t.store->read();
    return difference(scope, nummer);
}

using test::HbsStore;

const ChangedCell* find(const std::vector<ChangedCell>& cells,
                        const std::string& table,
                        const std::string& row) {
    const auto found = std::ranges::find_if(
        cells, [&](const ChangedCell& cell) { return cell.table == table && cell.row == row; });
    return found == cells.end() ? nullptr : &*found;
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
    const auto cells = difference_of(t, 1);
    ASSERT_TRUE(cells);
    EXPECT_TRUE(cells->empty());
    EXPECT_FALSE(difference_of(t, 2));
}

TEST(DifferenceTest, names_a_late_registrering_and_leaves_the_files_alone) {
    HbsStore t;
    (void)t.publish(2021);
    const auto before = frozen_sums(t);
    const std::string kod = late(t).kod;
    const auto cells = difference_of(t, 1).value();
    const ChangedCell* total = find(cells, "insatser", "Totalt");
    ASSERT_NE(total, nullptr);
    EXPECT_EQ(total->published, 450);
    EXPECT_EQ(total->now, 451);
    EXPECT_THAT(total->registreringar, testing::ElementsAre(kod));
    const ChangedCell* start = find(cells, "insatser", "START");
    ASSERT_NE(start, nullptr);
    EXPECT_THAT(start->registreringar, testing::ElementsAre(kod));
    EXPECT_EQ(find(cells, "insatser", "UPIS"), nullptr);
    EXPECT_EQ(find(cells, "avslutsanledning", "Totalt"), nullptr);
    EXPECT_EQ(frozen_sums(t), before);
}

TEST(DifferenceTest, names_one_that_was_moved_and_one_that_was_taken_out) {
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
    EXPECT_THAT(total->registreringar, testing::UnorderedElementsAre(moved.kod, gone.kod));
}

TEST(DifferenceTest, shows_a_hidden_cell_as_x) {
    HbsStore t;
    (void)t.publish(2021);
    for (int i = 0; i < 30; ++i) {
        (void)late(t);
    }
    const auto cells = difference_of(t, 1).value();
    for (const Json& cell : to_json(cells)) {
        EXPECT_TRUE(cell["publicerat"].is_number() || cell["publicerat"] == "X");
    }
    EXPECT_EQ(to_json({{.table = "alder",
                        .row = "60-",
                        .column = "Kvinnor",
                        .published = std::nullopt,
                        .now = 4,
                        .registreringar = {"BBBBBB"}}})
                  .dump(),
              R"([{"tabell":"alder","rad":"60-","kolumn":"Kvinnor","publicerat":"X","nu":4,)"
              R"("registreringar":["BBBBBB"]}])");
}

TEST(DifferenceTest, says_nothing_of_other_years) {
    HbsStore t;
    (void)t.publish(2021);
    t.now.ms += 60'000;
    (void)t.insert(t.registrering("2022-01-15"));
    EXPECT_TRUE(difference_of(t, 1)->empty());
}

}  // namespace
}  // namespace samspar::publication
