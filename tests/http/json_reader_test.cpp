#include "http/gate/json_reader.h"

#include <gtest/gtest.h>

#include <functional>

namespace samspar::http {
namespace {

const Limits kLimits;

// The field that is named as wrong; "accepted" when nothing is.
std::string refused(const std::string& text, const std::function<void(JsonReader&)>& read) {
    try {
        JsonReader json = JsonReader::parse(text, kLimits);
        read(json);
        json.finish();
    } catch (const BadRequest& problem) {
        return problem.field();
    }
    return "accepted";
}

void nothing(JsonReader& /*json*/) {}

TEST(JsonReader, wants_one_object_in_utf8) {
    EXPECT_EQ(refused("{}", nothing), "accepted");
    for (const std::string& text : {std::string(),
                                    std::string("[]"),
                                    std::string("1"),
                                    std::string("{} {}"),
                                    std::string("{\"a\":1,}"),
                                    std::string("{'a':1}"),
                                    std::string("{\"a\":NaN}"),
                                    std::string("{\"a\":01}"),
                                    std::string("{\"a\":1e999}"),
                                    std::string("{\"a\":\"\xC3\"}"),
                                    std::string("{\"a\":\"\xED\xA0\x80\"}"),
                                    std::string("// c\n{}"),
                                    std::string("{\"a\":\"\0\"}", 9),
                                    std::string("{}\0", 3)}) {
        EXPECT_EQ(refused(text, [](JsonReader& json) { (void)json.has("a"); }), "") << text;
    }
}

TEST(JsonReader, refuses_a_field_that_stands_twice) {
    const auto read = [](JsonReader& json) { (void)json.integer("a"); };
    EXPECT_EQ(refused(R"({"a":1,"a":2})", read), "a");
    EXPECT_EQ(refused(R"({"a":1,"\u0061":2})", read), "a");
    EXPECT_EQ(refused(R"({"a":{"b":1,"b":2}})", read), "b");
}

TEST(JsonReader, refuses_a_field_that_nobody_asked_for) {
    EXPECT_EQ(refused(R"({"a":1,"b":2})", [](JsonReader& json) { (void)json.integer("a"); }), "b");
    EXPECT_EQ(
        refused(R"({"o":{"x":1}})", [](JsonReader& json) { json.optional_object("o")->finish(); }),
        "o.x");
}

TEST(JsonReader, takes_no_type_for_another) {
    const auto integer = [](JsonReader& json) { (void)json.integer("a"); };
    EXPECT_EQ(refused(R"({"a":-3})", integer), "accepted");
    for (const char* text : {R"({"a":3.0})",
                             R"({"a":3.9})",
                             R"({"a":true})",
                             R"({"a":"3"})",
                             R"({"a":null})",
                             R"({"a":18446744073709551615})",
                             R"({"a":1e2})",
                             R"({"a":[3]})",
                             "{}"}) {
        EXPECT_EQ(refused(text, integer), "a") << text;
    }
    const auto boolean = [](JsonReader& json) { (void)json.boolean("a"); };
    EXPECT_EQ(refused(R"({"a":false})", boolean), "accepted");
    EXPECT_EQ(refused(R"({"a":0})", boolean), "a");
    const auto text = [](JsonReader& json) { (void)json.text("a"); };
    EXPECT_EQ(refused(R"({"a":"å\n\t"})", text), "accepted");
    EXPECT_EQ(refused(R"({"a":"\u0000"})", text), "a");
    EXPECT_EQ(refused(R"({"a":"\u001b"})", text), "a");
    EXPECT_EQ(refused(R"({"a":1})", text), "a");
    const auto texts = [](JsonReader& json) { (void)json.texts("a"); };
    EXPECT_EQ(refused(R"({"a":["b","c"]})", texts), "accepted");
    EXPECT_EQ(refused(R"({"a":["b",1]})", texts), "a");
    EXPECT_EQ(refused(R"({"a":"b"})", texts), "a");
    const auto objects = [](JsonReader& json) { (void)json.objects("a"); };
    EXPECT_EQ(refused(R"({"a":[{}]})", objects), "accepted");
    EXPECT_EQ(refused(R"({"a":[1]})", objects), "a");
}

TEST(JsonReader, takes_null_for_absent_only_where_a_field_may_be_absent) {
    JsonReader json = JsonReader::parse(R"({"a":null,"b":"x"})", kLimits);
    EXPECT_EQ(json.optional_text("a"), std::nullopt);
    EXPECT_EQ(json.optional_text("b"), "x");
    EXPECT_EQ(json.optional_integer("c"), std::nullopt);
    EXPECT_TRUE(json.optional_texts("d").empty());
    EXPECT_FALSE(json.has("a"));
}

TEST(JsonReader, bounds_depth_and_number_of_values) {
    const auto read = [](JsonReader& json) { (void)json.has("a"); };
    const auto nested = [](int depth) {
        return "{\"a\":" + std::string(static_cast<std::size_t>(depth), '[') +
               std::string(static_cast<std::size_t>(depth), ']') + "}";
    };
    EXPECT_EQ(refused(nested(7), read), "accepted");
    EXPECT_EQ(refused(nested(9), read), "");
    EXPECT_EQ(refused(nested(100'000), read), "");
    std::string many = "{\"a\":[1";
    for (int i = 0; i < 5000; ++i) {
        many += ",1";
    }
    EXPECT_EQ(refused(many + "]}", read), "");
}

}  // namespace
}  // namespace samspar::http
