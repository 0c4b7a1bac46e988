#include "domain/field.h"

#include <gtest/gtest.h>

#include <set>

namespace samspar::domain {
namespace {

// An answer that the field can have, other than `saknas`.
FieldValue some_value(const Field& field, const Kodlistor& lists) {
    if (field.kind == FieldKind::kPercent) {
        return 75;
    }
    const KodNumber number = (lists.*field.list).codes().front().number;
    return field.kind == FieldKind::kCodes ? FieldValue{kod_bit(number)} : FieldValue{number};
}

TEST(FieldTest, every_name_is_used_once) {
    std::set<std::string_view> names;
    std::set<std::string_view> stored;
    std::set<std::string_view> in_bodies;
    for (const Field& field : kFields) {
        EXPECT_TRUE(names.insert(field.name).second) << field.name;
        EXPECT_TRUE(stored.insert(field.stored_name).second) << field.stored_name;
        EXPECT_TRUE(in_bodies.insert(field.body_name).second) << field.body_name;
        EXPECT_EQ(find_field(field.name), &field);
    }
    EXPECT_EQ(find_field("namn"), nullptr);
}

TEST(FieldTest, a_field_has_what_its_kind_needs) {
    for (const Field& field : kFields) {
        const bool has_codes = field.kind == FieldKind::kCode || field.kind == FieldKind::kCodes ||
                               field.kind == FieldKind::kCodeWithKommun;
        EXPECT_EQ(field.list != nullptr, has_codes) << field.name;
        EXPECT_EQ(is_answer(field), has_codes || field.kind == FieldKind::kPercent) << field.name;
        EXPECT_EQ(std::holds_alternative<std::monostate>(field.row), !is_answer(field))
            << field.name;
        if (field.kind == FieldKind::kPercent) {
            ASSERT_NE(find_field(field.of), nullptr) << field.name;
            EXPECT_EQ(find_field(field.of)->part, field.part) << field.name;
        }
    }
}

TEST(FieldTest, an_answer_comes_back_as_it_was_set_and_touches_no_other_field) {
    const Kodlistor lists = builtin_kodlistor();
    for (const Field& field : kFields) {
        if (!is_answer(field)) {
            continue;
        }
        Registrering r;
        r.avslut.emplace();
        const Registrering before = r;
        EXPECT_EQ(value_of(field, r), std::nullopt) << field.name;
        set_value(field, r, some_value(field, lists));
        for (const Field& other : kFields) {
            if (is_answer(other)) {
                EXPECT_EQ(value_of(other, r).has_value(), &other == &field)
                    << field.name << ' ' << other.name;
            }
        }
        EXPECT_EQ(value_of(field, r), some_value(field, lists)) << field.name;
        set_value(field, r, std::nullopt);
        EXPECT_EQ(r, before) << field.name;
    }
}

TEST(FieldTest, without_an_avslut_its_fields_have_no_value) {
    EXPECT_EQ(value_of(field_named("anledning"), Registrering{}), std::nullopt);
    Registrering open;
    EXPECT_THROW(set_value(field_named("anledning"), open, 1), std::bad_optional_access);
}

TEST(FieldTest, saknas_is_a_value_where_the_list_has_it) {
    const Kodlistor lists = builtin_kodlistor();
    EXPECT_EQ(saknas_value(field_named("utbildning"), lists),
              FieldValue{lists.utbildning.number_of("saknas")});
    EXPECT_EQ(saknas_value(field_named("forsorjning_fore"), lists),
              FieldValue{kod_bit(lists.forsorjning.number_of("saknas"))});
    EXPECT_EQ(saknas_value(field_named("kon"), lists), std::nullopt);
    EXPECT_EQ(saknas_value(field_named("omfattning_fore"), lists), std::nullopt);
}

}  // namespace
}  // namespace samspar::domain
