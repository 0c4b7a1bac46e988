#include "audit/names.h"

#include <gtest/gtest.h>

namespace samspar::audit {
namespace {

class NamesTest : public ::testing::Test {
protected:
    void dimension(const std::string& name, const std::string& text) {
        const nlohmann::json json = nlohmann::json::parse(text);
        names.add_dimension(name, Value(json, name));
    }
    void universe(const std::string& name, const std::string& text) {
        const nlohmann::json json = nlohmann::json::parse(text);
        names.add_universe(name, Value(json, name));
    }
    void file(const std::string& name) {
        publication.sources.push_back({name, {}, {}, {}});
        names.begin_file();
    }
    LeafSet leaves(const std::string& code) const { return names.leaves(place, 0, code); }

    Publication publication;
    Names names{publication};
    nlohmann::json nothing;
    Value place{nothing, "here"};
};

TEST_F(NamesTest, a_code_is_a_leaf_a_group_or_all) {
    file("a");
    dimension("d", R"({"leaves": ["x", "y", "z"], "groups": {"yz": ["y", "z"]}})");
    EXPECT_EQ(leaves("y"), (LeafSet{false, true, false}));
    EXPECT_EQ(leaves("yz"), (LeafSet{false, true, true}));
    EXPECT_EQ(leaves("*"), (LeafSet{true, true, true}));
    EXPECT_THROW((void)leaves("w"), FormatError);
    EXPECT_THROW((void)names.dimension(place, "e"), FormatError);
}

TEST_F(NamesTest, a_later_file_may_know_more_leaves_and_says_nobody_has_had_them) {
    file("2021");
    dimension("d", R"({"leaves": ["x", "y"]})");
    universe("u21", R"({"dims": ["d"]})");
    file("2022");
    dimension("d", R"({"leaves": ["x", "y", "z"]})");
    universe("u22", R"({"dims": ["d"]})");
    EXPECT_EQ(leaves("x"), (LeafSet{true, false, false}));
    const std::vector<Fact> facts = names.unknown_leaves_are_empty();
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].label, "2021: leaves of d that it does not know");
    EXPECT_EQ(facts[0].upper, 0);
    EXPECT_EQ(facts[0].parts[0].region, (Region{0, {{0, {false, false, true}}}}));
}

TEST_F(NamesTest, one_name_with_two_meanings_is_refused) {
    file("a");
    dimension("d", R"({"leaves": ["x", "y"], "groups": {"g": ["x"]}})");
    file("b");
    EXPECT_THROW(dimension("d", R"({"leaves": ["x", "z"]})"), FormatError);
    EXPECT_THROW(dimension("d", R"({"leaves": ["x", "y"], "groups": {"g": ["y"]}})"), FormatError);
    EXPECT_THROW(dimension("e", R"({"leaves": []})"), FormatError);
    EXPECT_THROW(dimension("f", R"({"leaves": ["x", "x"]})"), FormatError);
}

TEST_F(NamesTest, all_leaves_restrict_nothing) {
    file("a");
    dimension("d", R"({"leaves": ["x", "y"]})");
    Region region;
    names.restrict_to(region, 0, {true, true});
    EXPECT_TRUE(region.parts.empty());
    names.restrict_to(region, 0, {true, false});
    EXPECT_EQ(region.parts.at(0), (LeafSet{true, false}));
}

TEST(JsonFields, a_value_says_where_it_stands_when_it_is_wrong) {
    const nlohmann::json json = parse_json(R"({"a": [1, "x"], "b": 3.0})", "f.json");
    Fields fields(Value(json, "f.json"));
    EXPECT_EQ(fields.need("b").whole(), 3);
    try {
        (void)fields.need("a").items()[1].whole();
        FAIL() << "a text was taken for a number";
    } catch (const FormatError& error) {
        EXPECT_STREQ(error.what(), "f.json: a[1]: must be a number");
    }
}

TEST(JsonFields, a_member_given_twice_is_refused) {
    EXPECT_THROW((void)parse_json(R"({"v": 1, "v": 2})", "f.json"), FormatError);
    EXPECT_THROW((void)parse_json("{", "f.json"), FormatError);
}

TEST(JsonFields, what_nobody_asked_for_is_reported_and_a_number_may_be_a_fact) {
    const nlohmann::json json = parse_json(R"({"a": 1, "b": "words", "c": 2})", "f");
    Fields fields(Value(json, "f"));
    (void)fields.need("a");
    Publication publication;
    fields.report_rest(publication);
    EXPECT_EQ(publication.unread, (std::vector<std::string>{"f: b", "f: c"}));
    EXPECT_EQ(publication.not_understood, (std::vector<std::string>{"f: c"}));
}

}  // namespace
}  // namespace samspar::audit
