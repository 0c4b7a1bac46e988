#include "domain/changed_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "domain/field.h"

namespace samspar::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ChangedFields, are_told_by_name_whatever_kind_they_are_of) {
    const Registrering before;
    Registrering after;
    EXPECT_THAT(changed_fields(before, after), IsEmpty());
    after.insats = {7};
    after.start = make_date(2026, 1, 1);
    after.fodelsear = 1990;
    after.person = PersonTag{};
    after.remittent_kommun = 1;
    after.avslut = Avslut{};
    after.felregistrerad = true;
    EXPECT_THAT(
        changed_fields(before, after),
        ElementsAre(
            "insats", "start", "fodelsear", "person", "remittent", "avslut", "felregistrerad"));
}

// One at a time, so that a field of the table that is forgotten is found.
TEST(ChangedFields, are_each_answer_of_the_table_of_fields) {
    for (const Field& field : kFields) {
        if (!is_answer(field)) {
            continue;
        }
        Registrering before;
        before.avslut = Avslut{};
        Registrering after = before;
        set_value(field, after, 1);
        EXPECT_THAT(changed_fields(before, after), ElementsAre(std::string(field.name)));
    }
}

}  // namespace
}  // namespace samspar::domain
