#include "arkiv/cells.h"

#include <array>
#include <cstdio>
#include <stdexcept>

#include "domain/instant.h"
#include "domain/remittent_text.h"
#include "domain/role.h"
#include "domain/split.h"
#include "domain/spreadsheet_text.h"
#include "security/hmac.h"

namespace samspar::arkiv {
namespace {

constexpr std::size_t kSignBytes = 10;
constexpr std::size_t kMarkBytes = 4;

// Two letters a byte, a to p.
std::string letters(std::span<const std::uint8_t> bytes) {
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += static_cast<char>('a' + (byte >> 4U));
        text += static_cast<char>('a' + (byte & 0xFU));
    }
    return text;
}

std::int64_t number_of(const store::TableValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return *number;
    }
    throw std::runtime_error("a column of numbers holds a text");
}

std::string_view text_of(const store::TableValue& value) {
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        return *text;
    }
    throw std::runtime_error("a column of texts holds a number");
}

std::string day_text(std::int64_t days) {
    return domain::to_string(domain::Date{static_cast<std::int32_t>(days)});
}

std::string moment_text(std::int64_t ms) {
    constexpr std::int64_t kSecond = 1000;
    std::array<char, 8> fraction{};
    std::snprintf(fraction.data(),
                  fraction.size(),
                  ".%03dZ",
                  static_cast<int>(((ms % kSecond) + kSecond) % kSecond));
    std::string text = domain::to_string(domain::Instant{ms});
    text.pop_back();  // the Z
    return text + fraction.data();
}

std::string roles_text(std::int64_t set) {
    std::string text;
    for (const domain::Role role : domain::all_roles()) {
        if (domain::holds(static_cast<domain::RoleSet>(set), role)) {
            text += (text.empty() ? "" : "|") + std::string(domain::to_string(role));
        }
    }
    return text;
}

// As an import reads it back: an apostrophe before what a spreadsheet would run or change is no
// part of the cell.
std::string import_text(std::string_view text) {
    const bool kept = !domain::runs_as_formula(text) && !domain::becomes_number_or_day(text);
    return (kept ? "" : "'") + std::string(text);
}

std::string label_of(const domain::Kodlista& list, std::string_view code) {
    const domain::Kod* const kod = list.find(code);
    return kod == nullptr ? std::string() : kod->label;
}

}  // namespace

Cells::Cells(domain::Kodlistor lists,
             std::string_view store_id,
             const security::RandomSource& random)
    : lists_(std::move(lists)) {
    random(key_.fill());
    const security::Sha256Digest digest = security::sha256(security::bytes_of(store_id));
    mark_ = letters(std::span(digest).first(kMarkBytes));
}

std::string Cells::sign_of(std::int64_t person) const {
    const security::Sha256Digest digest =
        security::hmac_sha256(key_.reveal(), security::bytes_of(std::to_string(person)));
    return letters(std::span(digest).first(kSignBytes));
}

std::string Cells::text(const Column& column, const store::TableValue& value) const {
    if (std::holds_alternative<std::monostate>(value)) {
        return {};
    }
    switch (column.form) {
        case Form::kNumber:
            return std::to_string(number_of(value));
        case Form::kDay:
            return day_text(number_of(value));
        case Form::kMoment:
            return moment_text(number_of(value));
        case Form::kKnownMoment:
            return number_of(value) == 0 ? std::string() : moment_text(number_of(value));
        case Form::kYesNo:
            return number_of(value) == 0 ? "nej" : "ja";
        case Form::kRoles:
            return roles_text(number_of(value));
        case Form::kPerson:
            return sign_of(number_of(value));
        case Form::kImportId:
            return "r" + std::to_string(number_of(value)) + "-" + mark_;
        case Form::kImportText:
            return import_text(text_of(value));
        case Form::kText:
        case Form::kCode:
        case Form::kCodes:
        case Form::kRemittent:
        case Form::kJson:
        case Form::kFile:
            break;
    }
    return std::string(text_of(value));
}

std::string Cells::label(const Column& column, std::string_view codes) const {
    const domain::Kodlista& list = *lists_.find(column.list);
    if (column.form == Form::kRemittent) {
        const domain::RemittentParts parts = domain::remittent_parts(codes);
        const std::string kommun = parts.kommun ? label_of(lists_.kommun, *parts.kommun) : "";
        return label_of(list, parts.remittent) + (kommun.empty() ? "" : ": " + kommun);
    }
    std::string text;
    for (const std::string& code : domain::split(codes, '|')) {
        text += (text.empty() ? "" : "|") + label_of(list, code);
    }
    return text;
}

std::string frozen_path(std::string_view folder,
                        std::int64_t owner,
                        std::string_view format,
                        std::string_view name) {
    for (const std::string_view part : {format, name}) {
        if (part.empty() || part.front() == '.' ||
            part.find_first_of(std::string_view("/\\\0\n\r", 5)) != std::string_view::npos) {
            throw std::runtime_error("a frozen file has a name that is none of a file");
        }
    }
    return std::string(folder) + "/" + std::to_string(owner) + "/" + std::string(format) + "/" +
           std::string(name);
}

}  // namespace samspar::arkiv
