#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "domain/role.h"

namespace samspar::acts {

// What has to be decided about every act. None of these types can be made from nothing.

// A value somebody has chosen.
template <typename T>
class Decision {
public:
    Decision() = delete;
    // Implicit, so that a row reads as what was decided.
    consteval Decision(T chosen) : chosen_(chosen) {}  // NOLINT(google-explicit-constructor)
    constexpr operator T() const { return chosen_; }   // NOLINT(google-explicit-constructor)
    [[nodiscard]] constexpr T get() const { return chosen_; }
    [[nodiscard]] constexpr const T& ref() const { return chosen_; }

private:
    T chosen_;
};

// As the log and the documentation have it: `user.create`.
class Name {
public:
    Name() = delete;
    consteval Name(const char* text) : text_(text) {}  // NOLINT(google-explicit-constructor)
    [[nodiscard]] constexpr std::string_view get() const { return text_; }

private:
    std::string_view text_;
};

// Who may do it.
class Who {
public:
    Who() = delete;
    // Nobody has to be known: health, and what the login page shows.
    static consteval Who anybody() { return {Kind::kAnybody, 0}; }
    // No session yet, but the request has to come from our own page.
    static consteval Who own_page() { return {Kind::kOwnPage, 0}; }
    // A session in one of these roles.
    static consteval Who roles(domain::RoleSet roles) {
        return roles == 0 ? throw "no role may" : Who{Kind::kRoles, roles};
    }
    // Nobody but the machine's owner, at the command line.
    static consteval Who operator_only() { return {Kind::kOperator, 0}; }

    enum class Kind : std::uint8_t { kAnybody, kOwnPage, kRoles, kOperator };
    [[nodiscard]] constexpr Kind kind() const { return kind_; }
    [[nodiscard]] constexpr domain::RoleSet roles() const { return roles_; }

private:
    consteval Who(Kind kind, domain::RoleSet roles) : kind_(kind), roles_(roles) {}
    Kind kind_;
    domain::RoleSet roles_;
};

// What gives a right in a single thing, beyond the role.
enum class Right : std::uint8_t {
    kByRole,     // the role alone
    kOwn,        // one's own session and user
    kByUppdrag,  // uppdrag today in its insats
    kLeads,      // as förbund everywhere, else by uppdrag today
};

// On what: the kind of object that the row in the log names.
enum class Object : std::uint8_t {
    kNone,
    kUser,
    kInsats,
    kRegistrering,
    kForbund,
    kKodlista,
    kPublicering,
    kPolicy,
    kMikrodata,
    kLogg,
    kImport,
};

// When password and code have to be given again: so that somebody at an unattended browser, or
// with a stolen session, grants nothing, takes nothing out and decides nothing for ever. What
// grants access or cannot be undone always asks. Nothing does in a training förbund.
enum class StepUp : std::uint8_t {
    kNever,
    kExactFile,  // for figures as a file; the page may show them
    kIntern,     // for the report with exact figures; not for what is published
    kConfirmed,  // for what has to be confirmed because it touches what is registered
    kAlways,
};

// Why an act leaves no row in the log when it is done in a session. A refusal always does, and so
// does whatever is done at the command line.
enum class NotLogged : std::uint8_t {
    kSaysNothing,  // says nothing of anybody
    kShowsOwn,     // shows callers what is theirs
    kPublicText,   // what every page is written with, the same for all: codes, names, definitions
    kProgress,     // asked every second while another act runs, which is logged
    kNoStore,      // works without a store, or makes one, which is a row of its own
    kStaysAsItIs,  // no service runs that could write it, and the store is left byte for byte
};

// What the log says when it is done.
class Log {
public:
    Log() = delete;
    // A row with the act's name, its object, and where it says so a count and parameters.
    static consteval Log row() { return {Kind::kRow, NotLogged::kSaysNothing}; }
    // A row where there is a store that can take it; why there is none elsewhere.
    static consteval Log row_unless(NotLogged why) { return {Kind::kRowUnless, why}; }
    static consteval Log none(NotLogged why) { return {Kind::kNone, why}; }

    enum class Kind : std::uint8_t { kRow, kRowUnless, kNone };
    [[nodiscard]] constexpr Kind kind() const { return kind_; }
    [[nodiscard]] constexpr bool is_row() const { return kind_ != Kind::kNone; }
    // REQUIRES: kind() is not kRow.
    [[nodiscard]] constexpr NotLogged why_not() const { return why_not_; }

private:
    consteval Log(Kind kind, NotLogged why) : kind_(kind), why_not_(why) {}
    Kind kind_;
    NotLogged why_not_;
};

// The most that the body of a request may be, in bytes.
class BodyLimit {
public:
    BodyLimit() = delete;
    static consteval BodyLimit none() { return BodyLimit(0); }
    // A version, a reason, a year.
    static consteval BodyLimit few_words() { return BodyLimit(1024); }
    // Names and passwords, each of which is checked to be short; every sign may be escaped.
    static consteval BodyLimit short_form() { return BodyLimit(std::size_t{8} * 1024); }
    static consteval BodyLimit form() { return BodyLimit(std::size_t{64} * 1024); }

    [[nodiscard]] constexpr std::size_t bytes() const { return bytes_; }

private:
    consteval explicit BodyLimit(std::size_t bytes) : bytes_(bytes) {}
    std::size_t bytes_;
};

// Whether a request that names an idempotency key is done only once.
enum class Repeat : std::uint8_t { kAgain, kOnce };

// Whether whoever runs the machine may do it without an account.
enum class AtCommandLine : std::uint8_t { kMayNot, kMay };

// On a full disk: whether the space put aside is for this. It is for what shows what there is and
// for opening and ending a session, with their rows in the log; not for what stores more.
enum class WhenFull : std::uint8_t { kRefused, kGoesOn };

}  // namespace samspar::acts
