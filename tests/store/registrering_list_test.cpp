#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "store/registrering_list.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

class RegistreringListTest : public testing::Test {
protected:
    RegistreringListTest() {
        open_ = t_.insert(t_.registrering("2021-03-15"));
        newer_ = t_.insert(t_.registrering("2021-05-01"));
        auto ended = t_.registrering("2020-01-10");
        ended.avslut = t_.avslut("2021-02-01");
        ended_ = t_.insert(ended);
        auto wrong = t_.registrering("2021-06-01");
        wrong.felregistrerad = true;
        wrong_ = t_.insert(wrong);
    }

    std::vector<std::string> codes(ListQuery query) {
        query.insatser = {t_.insats};
        auto read = t_.store->read();
        std::vector<std::string> all;
        for (const StoredRegistrering& row : list_registreringar(read, t_.lists, query).rows) {
            all.push_back(row.kod);
        }
        return all;
    }

    std::vector<std::string> in_pages(ListQuery query, int limit) {
        query.insatser = {t_.insats};
        query.limit = limit;
        std::vector<std::string> seen;
        auto read = t_.store->read();
        for (;;) {
            const ListPage page = list_registreringar(read, t_.lists, query);
            std::ranges::transform(page.rows, std::back_inserter(seen), &StoredRegistrering::kod);
            if (!page.next) {
                return seen;
            }
            query.cursor = *page.next;
        }
    }

    TestStore t_;
    StoredRegistrering open_;
    StoredRegistrering newer_;
    StoredRegistrering ended_;
    StoredRegistrering wrong_;
};

TEST_F(RegistreringListTest, lists_pagaende_newest_first) {
    EXPECT_EQ(codes({}), (std::vector<std::string>{newer_.kod, open_.kod}));
}

TEST_F(RegistreringListTest, lists_avslutade_and_all_but_never_felregistrerade) {
    ListQuery query;
    query.status = Status::kAvslutade;
    EXPECT_EQ(codes(query), (std::vector<std::string>{ended_.kod}));
    query.status = Status::kAlla;
    EXPECT_EQ(codes(query), (std::vector<std::string>{newer_.kod, open_.kod, ended_.kod}));
}

TEST_F(RegistreringListTest, only_the_insatser_asked_for_are_searched) {
    auto read = t_.store->read();
    EXPECT_EQ(list_registreringar(read, t_.lists, ListQuery{}).total, 0);
    ListQuery query;
    query.insatser = {domain::InsatsId{t_.insats.value + 1}};
    EXPECT_TRUE(list_registreringar(read, t_.lists, query).rows.empty());
}

TEST_F(RegistreringListTest, pages_follow_each_other_without_gap_or_repeat) {
    ListQuery query;
    query.insatser = {t_.insats};
    query.status = Status::kAlla;
    query.limit = 1;
    std::vector<std::string> seen;
    auto read = t_.store->read();
    for (;;) {
        const ListPage page = list_registreringar(read, t_.lists, query);
        EXPECT_EQ(page.total, 3);
        for (const auto& row : page.rows) {
            seen.push_back(row.kod);
        }
        if (!page.next) {
            break;
        }
        query.cursor = *page.next;
    }
    EXPECT_EQ(seen, (std::vector<std::string>{newer_.kod, open_.kod, ended_.kod}));
}

// Every order, both ways, in pages of every size: each row once, as if all had been sorted at once.
TEST_F(RegistreringListTest, every_order_pages_without_gap_or_repeat) {
    auto second = t_.registrering("2021-03-15");
    second.kon = t_.lists.kon.number_of("man");
    second.fodelsear = 1970;
    second.avslut = t_.avslut("2021-04-01");
    t_.insert(second);
    using enum ListOrder;
    for (const ListOrder order : {kStart, kKod, kInsats, kKon, kFodelsear, kSlut, kTid}) {
        for (const Status status : {Status::kAlla, Status::kPagaende, Status::kAvslutade}) {
            for (const bool ascending : {false, true}) {
                if (order == kTid && status == Status::kAlla) {
                    continue;
                }
                ListQuery query;
                query.status = status;
                query.order = order;
                query.ascending = ascending;
                const std::vector<std::string> whole = codes(query);
                EXPECT_EQ(whole.size(), status == Status::kAlla ? 4U : 2U);
                EXPECT_EQ(in_pages(query, 1), whole) << static_cast<int>(order);
                EXPECT_EQ(in_pages(query, 3), whole) << static_cast<int>(order);
                query.ascending = !ascending;
                std::vector<std::string> turned = codes(query);
                std::ranges::reverse(turned);
                EXPECT_EQ(turned, whole) << static_cast<int>(order);
            }
        }
    }
}

TEST_F(RegistreringListTest, orders_say_what_they_are_by) {
    auto elder = t_.registrering("2021-04-01");
    elder.fodelsear = 1960;
    elder.kon = t_.lists.kon.number_of("man");
    elder.avslut = t_.avslut("2021-04-11");
    const std::string old = t_.insert(elder).kod;
    ListQuery query;
    query.status = Status::kAlla;
    query.ascending = true;
    query.order = ListOrder::kFodelsear;
    EXPECT_EQ(codes(query), (std::vector<std::string>{old, ended_.kod, open_.kod, newer_.kod}));
    query.order = ListOrder::kKon;
    EXPECT_EQ(codes(query), (std::vector<std::string>{ended_.kod, open_.kod, newer_.kod, old}));
    query.order = ListOrder::kSlut;
    EXPECT_EQ(codes(query), (std::vector<std::string>{ended_.kod, old, open_.kod, newer_.kod}));
    query.order = ListOrder::kTid;
    query.status = Status::kAvslutade;
    EXPECT_EQ(codes(query), (std::vector<std::string>{old, ended_.kod}));
    query.status = Status::kPagaende;
    EXPECT_EQ(codes(query), (std::vector<std::string>{newer_.kod, open_.kod}));
    query.status = Status::kAlla;
    EXPECT_THROW((void)codes(query), std::invalid_argument);
}

TEST_F(RegistreringListTest, a_list_by_insats_follows_the_order_of_the_insatser) {
    domain::InsatsId other;
    {
        auto scope = t_.store->write();
        other = t_.add_insats(scope, "Bryggan");
        scope.commit(drift(), TestStore::event("insats.create"));
    }
    auto there = t_.registrering("2021-04-01");
    there.insats = other;
    const std::string in_other = t_.insert(there).kod;
    ListQuery query;
    query.insatser = {other, t_.insats};
    query.order = ListOrder::kInsats;
    query.ascending = true;
    auto read = t_.store->read();
    const ListPage page = list_registreringar(read, t_.lists, query);
    ASSERT_EQ(page.rows.size(), 3U);
    EXPECT_EQ(page.rows.front().kod, in_other);
    EXPECT_EQ(page.total, 3);
}

TEST_F(RegistreringListTest, finds_by_the_first_signs_of_a_code) {
    ListQuery query;
    query.status = Status::kAlla;
    query.kod_prefix = open_.kod.substr(0, 5);
    const auto found = codes(query);
    EXPECT_NE(std::ranges::find(found, open_.kod), found.end());
    for (const std::string& kod : found) {
        EXPECT_TRUE(kod.starts_with(query.kod_prefix)) << kod;
    }
    query.kod_prefix = wrong_.kod;
    EXPECT_TRUE(codes(query).empty()) << "a felregistrering is in no list";
}

// The total is kept, not counted: it must follow everything that is done to a registrering.
TEST_F(RegistreringListTest, the_total_follows_every_change) {
    const auto total = [&](Status status) {
        ListQuery query;
        query.insatser = {t_.insats};
        query.status = status;
        auto read = t_.store->read();
        EXPECT_EQ(check_tally(read), std::vector<std::string>{});
        return list_registreringar(read, t_.lists, query).total;
    };
    EXPECT_EQ(total(Status::kAlla), 3);
    EXPECT_EQ(total(Status::kPagaende), 2);
    auto content = open_.content;
    content.avslut = t_.avslut("2021-09-01");
    ASSERT_TRUE(t_.update(open_, content, Action::kAvslut));
    EXPECT_EQ(total(Status::kPagaende), 1);
    EXPECT_EQ(total(Status::kAvslutade), 2);
    auto marked = newer_.content;
    marked.felregistrerad = true;
    ASSERT_TRUE(t_.update(newer_, marked, Action::kFelregistrering));
    EXPECT_EQ(total(Status::kAlla), 2);
    auto back = wrong_.content;
    back.felregistrerad = false;
    ASSERT_TRUE(t_.update(wrong_, back, Action::kAteroppna));
    EXPECT_EQ(total(Status::kPagaende), 1);
    EXPECT_EQ(total(Status::kAlla), 3);
}

TEST_F(RegistreringListTest, a_forged_cursor_is_refused) {
    for (const char* cursor : {"x", "1", "1.", ".1", "1.2.3", "1;DROP"}) {
        ListQuery query;
        query.insatser = {t_.insats};
        query.cursor = cursor;
        auto read = t_.store->read();
        EXPECT_THROW((void)list_registreringar(read, t_.lists, query), std::invalid_argument)
            << cursor;
    }
}

TEST_F(RegistreringListTest, finds_without_a_code) {
    ListQuery query;
    query.status = Status::kAlla;
    query.start_from = domain::make_date(2021, 3, 1);
    query.start_to = domain::make_date(2021, 3, 31);
    query.fodelsear = 1990;
    query.kon = t_.lists.kon.number_of("kvinna");
    EXPECT_EQ(codes(query), (std::vector<std::string>{open_.kod}));
    query.kon = t_.lists.kon.number_of("man");
    EXPECT_TRUE(codes(query).empty());
}

TEST_F(RegistreringListTest, a_start_within_a_week_may_be_the_same_person) {
    auto read = t_.store->read();
    EXPECT_EQ(possible_duplicates(read, t_.registrering("2021-03-22")),
              (std::vector<std::string>{open_.kod}));
    EXPECT_TRUE(possible_duplicates(read, t_.registrering("2021-03-23")).empty());
    auto man = t_.registrering("2021-03-15");
    man.kon = t_.lists.kon.number_of("man");
    EXPECT_TRUE(possible_duplicates(read, man).empty());
    EXPECT_TRUE(possible_duplicates(read, t_.registrering("2021-06-01")).empty())
        << "a felregistrering is nobody's double";
}

}  // namespace
}  // namespace samspar::store
