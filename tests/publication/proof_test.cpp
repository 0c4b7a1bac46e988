#include "publication/proof.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/sdc_audit_json.h"

namespace samspar::publication {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kWho = "avslutade 2021";

disclosure::AuditModel model() {
    disclosure::AuditModel made;
    made.threshold = 5;
    made.min_width = 4;
    made.coalition = 1;
    made.dimensions = {
        {"anledning", {"a", "b", "c", "d"}, {{"a+b", {"a", "b"}}, {"c+d", {"c", "d"}}}}};
    made.universes = {{kWho, {"anledning"}}};
    return made;
}

// 24 in four cells, none of them shown.
std::string tables() {
    disclosure::AuditModel made = model();
    made.tables = {{"T",
                    kWho,
                    {"anledning"},
                    {{{"a"}, {}}, {{"b"}, {}}, {{"c"}, {}}, {{"d"}, {}}, {{"*"}, 24}}}};
    return exporting::sdc_audit_json(made);
}

// A file that tells how many have a or b.
disclosure::AuditModel file(std::int64_t count) {
    disclosure::AuditModel made = model();
    made.relations = {{"mikrodata a+b", count, {{1, {kWho, {{"anledning", "a+b"}}}}}, "="}};
    return made;
}

disclosure::AuditModel with_insider(disclosure::AuditModel made) {
    made.insiders = {{"alone in a", {kWho, {{"anledning", "a"}}}}};
    return made;
}

TEST(Proof, a_file_that_leaves_enough_open_tells_nothing) {
    EXPECT_THAT(told_by(file(12), std::vector{tables()}), IsEmpty());
}

TEST(Proof, a_file_may_tell_what_the_tables_hide) {
    EXPECT_THAT(told_by(file(3), std::vector{tables()}),
                ElementsAre(HasSubstr("T[a]"), HasSubstr("T[b]")));
}

// Of five in a or b she is one: four in b.
TEST(Proof, a_file_may_tell_an_insider_more_than_anybody_else) {
    EXPECT_THAT(told_by(file(5), std::vector{tables()}), IsEmpty());
    EXPECT_THAT(told_by(with_insider(file(5)), std::vector{tables()}),
                ElementsAre("alone in a: file 2: T[b]"));
    EXPECT_THAT(told_by(with_insider(file(12)), std::vector{tables()}), IsEmpty());
}

// The tables tell it already, and were published so.
TEST(Proof, what_an_insider_learnt_from_the_tables_is_no_fault_of_the_file) {
    disclosure::AuditModel two = model();
    two.tables = {{"T", kWho, {"anledning"}, {{{"a"}, {}}, {{"b"}, {}}, {{"a+b"}, 5}}}};
    const std::vector beside{exporting::sdc_audit_json(two)};
    EXPECT_THAT(told_by(with_insider(file(5)), beside), IsEmpty());
}

TEST(Proof, a_file_that_cannot_be_true_is_refused) {
    EXPECT_THAT(told_by(file(25), std::vector{tables()}), testing::Not(IsEmpty()));
}

TEST(Proof, what_cannot_be_asked_of_an_insider_is_no_proof) {
    disclosure::AuditModel made = file(12);
    made.insiders = {{"alone in b+a", {kWho, {{"anledning", "b+a"}}}}};
    EXPECT_THAT(told_by(made, std::vector{tables()}), ElementsAre(HasSubstr("b+a")));
}

}  // namespace
}  // namespace samspar::publication
