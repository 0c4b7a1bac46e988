#include "domain/label.h"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>
#include <string>

namespace samspar::domain {
namespace {

TEST(Label, every_field_is_named_once_with_a_question) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const Label& label : labels()) {
        const std::string name = std::string(label.record) + " " + std::string(label.field);
        EXPECT_TRUE(seen.insert({label.record, label.field}).second) << name;
        EXPECT_FALSE(label.label.empty()) << name;
        EXPECT_FALSE(label.short_label.empty()) << name;
        EXPECT_LE(label.short_label.size(), label.label.size()) << name;
        EXPECT_FALSE(label.definite.empty()) << name;
        EXPECT_TRUE(label.genus == "n" || label.genus == "t" || label.genus == "p") << name;
        EXPECT_TRUE(label.question.starts_with("Fyll i ") || label.question.starts_with("Välj "))
            << name;
    }
    EXPECT_GT(seen.size(), 40U);
}

TEST(Label, is_found_by_record_and_field) {
    EXPECT_EQ(label_of("registrering", "kommun").label, "Hemkommun");
    EXPECT_EQ(label_of("registrering", "person").label, "Egen nyckel");
    EXPECT_EQ(label_of("insats", "start").label, "Startdatum");
    EXPECT_EQ(label_of("insats", "start").definite, "Startdatumet");
    EXPECT_EQ(label_of("anvandare", "roller").genus, "p");
    EXPECT_EQ(label_of("registrering", "anledning").question, "Välj avslutsanledning");
    EXPECT_THROW(label_of("registrering", "personnummer"), std::logic_error);
}

TEST(Word, is_found_by_place_and_code) {
    EXPECT_EQ(word("matt", "till_arbete_studier"), "Till arbete eller studier");
    EXPECT_EQ(word("alder", "60-"), "60 år och äldre");
    EXPECT_THROW(word("matt", "nothing"), std::logic_error);
}

}  // namespace
}  // namespace samspar::domain
