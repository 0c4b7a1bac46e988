#include "domain/kodlista_change.h"

#include <algorithm>
#include <array>
#include <utility>

#include "domain/identity_guard.h"
#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "domain/utf8.h"

namespace samspar::domain {
namespace {

constexpr std::array<std::string_view, 6> kOpenLists{"avslutsanledning",
                                                     "forsorjning",
                                                     "sysselsattning",
                                                     "utbildning",
                                                     "tid_i_forsorjning",
                                                     "remittent"};

// Answers that stand alone, or say that there is no answer.
constexpr std::array<std::string_view, 3> kAlone{"saknas", "vill_ej", "ingen_offentlig"};

// Codes that a rule of the program names: without them it cannot count or ask.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kNamed{
    {{"avslutsanledning", "felregistrering"},
     {"avslutsanledning", "avliden"},
     {"avslutsanledning", "flytt"},
     {"avslutsanledning", "ovrigt"},
     {"remittent", "kommun"},
     {"remittent", "okand"},
     {"kommun", "annan"}}};

// `|` joins codes and labels in one cell of a file.
void check_text(FieldErrors& errors,
                std::string_view field,
                std::string_view text,
                std::size_t limit) {
    if (count_signs(text) > limit) {
        add_error(errors, field, "too_long", "is too long", std::to_string(limit));
    } else if (!is_utf8(text) || has_hidden_sign(text) ||
               text.find('|') != std::string_view::npos) {
        add_error(errors, field, "out_of_range", "holds a sign that cannot stand there");
    } else if (looks_like_identity(text)) {
        add_error(errors, field, "looks_like_identity", "looks like it points out a person");
    }
}

// A label is what people write in files, so no other code may answer to it.
void check_label(FieldErrors& errors,
                 std::string_view field,
                 const Kodlista& list,
                 std::string_view own_code,
                 std::string_view label) {
    if (trim(label).empty()) {
        add_error(errors, field, "required", "is required");
        return;
    }
    check_text(errors, field, label, kMaxKodLabel);
    const Kod* other = list.find_code_or_label(label);
    if (other != nullptr && other->code != own_code) {
        add_error(errors, field, "taken", "is that of another code");
    }
}

bool is_code(std::string_view code) {
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    return !code.empty() && code.size() <= kMaxKodName && lower(code.front()) &&
           std::ranges::all_of(
               code, [&](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '_'; });
}

void check_code(FieldErrors& errors, const Kodlista& list, std::string_view code) {
    if (code.empty()) {
        add_error(errors, "kod", "required", "is required");
    } else if (!is_code(code)) {
        add_error(errors, "kod", "out_of_range", "must be small letters a-z, digits and _");
    } else if (list.find_code_or_label(code) != nullptr) {
        add_error(errors, "kod", "taken", "is in the list already");
    }
}

void check_group(FieldErrors& errors, const Kodlista& list, std::string_view group) {
    const std::vector<std::string> groups = groups_for_new_codes(list);
    if (groups.empty() ? group.empty() : std::ranges::find(groups, group) != groups.end()) {
        return;
    }
    if (group.empty()) {
        add_error(errors, "grupp", "required", "is required");
    } else {
        add_error(errors, "grupp", "unknown_code", "is no group of the list that takes new codes");
    }
}

void check_full(FieldErrors& errors, const Kodlista& list) {
    if (next_number(list) == kNoKod) {
        add_error(errors,
                  "lista",
                  "too_high",
                  "has as many codes as a list can have",
                  std::to_string(kMaxKodNumber));
    }
}

}  // namespace

bool takes_new_codes(std::string_view list) {
    return std::ranges::find(kOpenLists, list) != kOpenLists.end();
}

std::vector<std::string> groups_for_new_codes(const Kodlista& list) {
    std::vector<std::string> groups = list.groups();
    std::erase_if(groups, [](const std::string& group) {
        return std::ranges::find(kAlone, group) != kAlone.end();
    });
    return groups;
}

FieldErrors check_new_kod(const Kodlista& list, const Kod& added) {
    FieldErrors errors;
    if (!takes_new_codes(list.name())) {
        add_error(errors, "lista", "not_applicable", "takes no new codes");
        return errors;
    }
    check_full(errors, list);
    check_code(errors, list, added.code);
    check_label(errors, "etikett", list, added.code, added.label);
    check_text(errors, "hjalp", added.help, kMaxKodHelp);
    check_group(errors, list, added.group);
    if (added.valid_from && added.valid_to && *added.valid_to < *added.valid_from) {
        add_error(errors, "giltig_till", "before_start", "is before giltig_fran");
    }
    return errors;
}

FieldErrors check_kod_words(const Kodlista& list,
                            std::string_view code,
                            std::string_view label,
                            std::string_view help) {
    FieldErrors errors;
    check_label(errors, "etikett", list, code, label);
    check_text(errors, "hjalp", help, kMaxKodHelp);
    return errors;
}

FieldErrors check_kod_end(const Kodlista& list, const Kod& kod, std::optional<Date> last) {
    FieldErrors errors;
    const bool named = std::ranges::find(kAlone, kod.code) != kAlone.end() ||
                       std::ranges::find(kNamed,
                                         std::pair<std::string_view, std::string_view>(
                                             list.name(), kod.code)) != kNamed.end();
    if (named || (!takes_new_codes(list.name()) && list.name() != "kommun")) {
        add_error(errors, "kod", "not_applicable", "is needed by the program and cannot be ended");
    } else if (last && kod.valid_from && *last < *kod.valid_from) {
        add_error(errors,
                  "giltig_till",
                  "before_start",
                  "is before giltig_fran",
                  to_string(*kod.valid_from));
    }
    return errors;
}

FieldErrors check_new_kommun(const Kodlista& kommuner,
                             std::string_view code,
                             std::string_view namn) {
    FieldErrors errors;
    check_full(errors, kommuner);
    if (code.empty()) {
        add_error(errors, "kod", "required", "is required");
    } else if (!is_kommun_code(code)) {
        add_error(errors, "kod", "out_of_range", "must be the four digits of a kommun");
    } else if (kommuner.find(code) != nullptr) {
        add_error(errors, "kod", "taken", "is in the list already");
    }
    check_label(errors, "namn", kommuner, code, namn);
    return errors;
}

KodNumber next_number(const Kodlista& list) {
    KodNumber highest = kNoKod;
    for (const Kod& kod : list.codes()) {
        highest = std::max(highest, kod.number);
    }
    return highest >= kMaxKodNumber ? kNoKod : static_cast<KodNumber>(highest + 1);
}

bool is_kommun_code(std::string_view code) {
    return code.size() == 4 &&
           std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; }) &&
           !code.starts_with("00") && !code.ends_with("00");
}

}  // namespace samspar::domain
