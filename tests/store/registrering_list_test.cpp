#include <gtest/gtest.h>

#include "store/registreringar.h"
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
