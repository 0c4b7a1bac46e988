#include "domain/collected_fields.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

std::string names(const FieldErrors& errors) {
    std::string all;
    for (const FieldError& error : errors) {
        all += (all.empty() ? "" : " ") + error.field + ":" + std::string(error.code.text());
    }
    return all;
}

Registrering full(const Kodlistor& lists) {
    Registrering r;
    r.avslut.emplace();
    r.person.emplace().bytes[0] = 1;
    for (const Field& field : kFields) {
        if (is_answer(field)) {
            set_value(field, r, field.list == nullptr ? 50 : (lists.*field.list).codes()[0].number);
        }
    }
    return r;
}

TEST(CollectedFieldsTest, a_forbund_decides_on_six_fields) {
    EXPECT_EQ(
        chosen_fields(),
        (std::vector<std::string>{
            "person", "utbildning", "tid_i_forsorjning", "remittent", "kommun", "handlingsplan"}));
}

TEST(CollectedFieldsTest, each_field_that_is_not_collected_may_not_be_filled_in) {
    const Registrering filled = full(builtin_kodlistor());
    Forbund forbund;
    forbund.optional_fields = chosen_fields();
    EXPECT_EQ(names(check_collected(forbund, filled, std::nullopt)), "");
    for (const std::string& name : chosen_fields()) {
        Forbund without = forbund;
        std::erase(without.optional_fields, name);
        EXPECT_FALSE(collects(without, *find_field(name)));
        EXPECT_EQ(names(check_collected(without, filled, std::nullopt)), name + ":not_applicable");
    }
    EXPECT_TRUE(collects(Forbund{}, field_named("kon")));
    EXPECT_EQ(names(check_collected(Forbund{}, Registrering{}, std::nullopt)), "");
}

TEST(CollectedFieldsTest, what_was_there_before_may_stay_but_not_become_something_else) {
    const Kodlistor lists = builtin_kodlistor();
    const Registrering before = full(lists);
    EXPECT_EQ(names(check_collected(Forbund{}, before, before)), "");
    Registrering after = before;
    after.utbildning = lists.utbildning.number_of("gymnasium");
    after.remittent_kommun = lists.kommun.number_of("annan");
    EXPECT_EQ(names(check_collected(Forbund{}, after, before)),
              "utbildning:not_applicable remittent:not_applicable");
    after = before;
    after.utbildning = kNoKod;
    EXPECT_EQ(names(check_collected(Forbund{}, after, before)), "");
}

}  // namespace
}  // namespace samspar::domain
