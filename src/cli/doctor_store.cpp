#include <algorithm>
#include <iterator>

#include "acts/clock.h"
#include "acts/drift.h"
#include "cli/act_outcome.h"
#include "cli/doctor_checks.h"
#include "cli/local_store.h"
#include "store/accounts_ahead.h"
#include "store/audit.h"
#include "store/backup_state.h"
#include "store/database.h"
#include "store/forbund.h"
#include "store/key_changes.h"
#include "store/kodlistor.h"
#include "store/migrate.h"
#include "store/registrering_list.h"
#include "store/start_check.h"
#include "store/statistics_rows.h"
#include "store/users.h"

namespace samspar::cli {
namespace {

constexpr std::size_t kMostShown = 5;
constexpr std::int64_t kMinuteMs = 60'000;
// The first release; no clock that is right shows an earlier year.
constexpr int kFirstYear = 2025;

constexpr std::string_view kRestore =
    "stop the service, keep a copy of the directory, restore a backup with samspar restore";

// One line: the database library puts a list of a hundred lines into one problem.
std::string joined(const std::vector<std::string>& problems) {
    std::string text;
    for (std::size_t i = 0; i < std::min(problems.size(), kMostShown); ++i) {
        const std::size_t end = problems[i].find('\n');
        text.append(i == 0 ? "" : "; ").append(problems[i], 0, end);
        text.append(end == std::string::npos ? "" : " ...");
    }
    return problems.size() > kMostShown ? text + " ..." : text;
}

void check_integrity(store::Store& store, Findings& findings) {
    std::vector<std::string> problems;
    try {
        problems = store.integrity_problems();
    } catch (const store::TooBusy& busy) {
        findings.push_back({"integrity", Health::kWarning, busy.what(), "do it again later"});
        return;
    }
    if (problems.empty()) {
        findings.push_back({"integrity", Health::kOk, "every page is whole and unchanged", ""});
    } else {
        findings.push_back({"integrity", Health::kFault, joined(problems), std::string(kRestore)});
    }
}

void check_rows(store::Scope& scope, Findings& findings) {
    std::vector<std::string> differences =
        store::check_statistics_rows(scope, store::load_kodlistor(scope));
    std::ranges::move(store::check_tally(scope), std::back_inserter(differences));
    if (differences.empty()) {
        findings.push_back({"statistics rows", Health::kOk, "agree with the registreringar", ""});
    } else {
        findings.push_back({"statistics rows",
                            Health::kFault,
                            joined(differences),
                            "do not publish; report this as a bug, with the output"});
    }
}

void check_clock(store::Scope& scope, domain::Instant now, Findings& findings) {
    const auto newest = store::audit_rows(scope, std::nullopt, 1);
    const bool behind = !newest.empty() && newest.front().at.ms > now.ms + kMinuteMs;
    const bool wrong_year = domain::year_of(domain::swedish_date(now)) < kFirstYear;
    if (behind || wrong_year) {
        findings.push_back({"clock",
                            Health::kFault,
                            "shows " + domain::to_string(now) +
                                (behind ? ", before the newest row of the access log, of " +
                                              domain::to_string(newest.front().at)
                                        : ""),
                            behind ? "set the clock; run timedatectl set-ntp true. If it is right "
                                     "now it ran ahead before, and rows of the log carry that "
                                     "moment until it has passed"
                                   : "set the clock; run timedatectl set-ntp true"});
    } else {
        findings.push_back({"clock", Health::kOk, domain::to_string(now), ""});
    }
}

std::string text_of(const store::AccountsAhead& ahead) {
    std::string names;
    for (const std::string& name : ahead.users) {
        names.append(" ").append(name);
    }
    return std::to_string(ahead.users.size()) + " users" +
           (names.empty() ? "" : " (" + names.substr(1) + ")") + ", " +
           std::to_string(ahead.links) + " links, " + std::to_string(ahead.sessions) + " sessions";
}

void check_accounts_ahead(store::Scope& scope, Findings& findings) {
    const store::AccountsAhead ahead = store::accounts_ahead(scope, acts::Terms{}.link_valid);
    if (ahead == store::AccountsAhead{}) {
        findings.push_back({"accounts", Health::kOk, "none is from a time to come", ""});
    } else {
        findings.push_back({"accounts",
                            ahead.users.empty() ? Health::kWarning : Health::kFault,
                            "from a time to come, when the clock ran ahead: " + text_of(ahead) +
                                "; those users cannot log in",
                            "when the clock is right: samspar doctor --repair-clock --data DIR"});
    }
}

void check_users(store::Scope& scope, Findings& findings) {
    const auto users = store::load_users(scope);
    const bool somebody = std::ranges::any_of(users, [](const store::User& user) {
        return user.active && domain::holds(user.roles, domain::Role::kForbund);
    });
    if (somebody) {
        findings.push_back({"users", Health::kOk, std::to_string(users.size()) + " in all", ""});
    } else {
        findings.push_back({"users",
                            Health::kWarning,
                            "nobody with the role forbund can log in",
                            "samspar user add NAME --role forbund --data DIR"});
    }
}

// Who chose a password before codes were asked for cannot log in, and does not know it yet.
void check_second_factor(store::Scope& scope, bool training, Findings& findings) {
    if (training) {
        findings.push_back({"second factor", Health::kOk, "not asked for in a training store", ""});
        return;
    }
    std::string names;
    std::size_t count = 0;
    for (const store::User& user : store::load_users(scope)) {
        if (user.active && user.has_password && !user.has_second_factor) {
            ++count;
            names.append(" ").append(user.name);
        }
    }
    if (count == 0) {
        findings.push_back(
            {"second factor", Health::kOk, "no active user with a password lacks one", ""});
    } else {
        findings.push_back(
            {"second factor",
             Health::kWarning,
             std::to_string(count) + " active without one, who cannot log in:" + names,
             "samspar user reset NAME --data DIR gives each a new link"});
    }
}

// How long the database may keep its key, unless somebody may have seen it.
constexpr std::int64_t kKeyIsOldMs = std::int64_t{2} * 366 * 24 * 60 * kMinuteMs;

void check_key_age(store::Scope& scope, domain::Instant now, Findings& findings) {
    const store::DatabaseKeyAge key = store::database_key_age(scope);
    findings.push_back(
        {"database key",
         now.ms - key.since.ms > kKeyIsOldMs ? Health::kWarning : Health::kOk,
         "number " + std::to_string(key.version) + ", in use since " + domain::to_string(key.since),
         "samspar keyring rotate --data DIR, every two years or on suspicion"});
}

// `3 days ago`, `5 hours ago`.
std::string ago(domain::Instant at, domain::Instant now) {
    constexpr std::int64_t kHourMs = 60 * kMinuteMs;
    constexpr std::int64_t kHours = 48;
    const std::int64_t hours = (now.ms - at.ms) / kHourMs;
    return hours < kHours ? std::to_string(hours) + " hours ago"
                          : std::to_string(hours / 24) + " days ago";
}

// A backup is in the log when it was made and read again.
void check_backup(store::Store& store, store::Scope& scope, bool training, Findings& findings) {
    const store::BackupState state = store::backup_state(scope, store.directory());
    const domain::Instant now = store.clock_now();
    if (state.waiting > 0) {
        findings.push_back({"backups here",
                            Health::kWarning,
                            std::to_string(state.waiting) + " only in " +
                                store::backups_of(store.directory()).string() +
                                ", on the disk of the data",
                            "samspar backup DIR/ --data DIR, to a directory elsewhere, takes them "
                            "along"});
    }
    if (training) {
        findings.push_back({"backup", Health::kOk, "not asked for of a training store", ""});
        return;
    }
    const std::string how = "samspar backup PLACE --data DIR, by a timer every night";
    if (!state.made) {
        findings.push_back({"backup", Health::kWarning, "none was ever made", how});
        return;
    }
    findings.push_back({"backup",
                        store::is_old(state, now) ? Health::kWarning : Health::kOk,
                        "the last one, verified, is of " + domain::to_string(*state.made) + ", " +
                            ago(*state.made, now),
                        how});
    findings.push_back(
        {"rehearsal",
         state.rehearsed ? Health::kOk : Health::kWarning,
         state.rehearsed ? "a backup was last read as a restore would " + ago(*state.rehearsed, now)
                         : "no backup was ever read where it lies",
         "samspar restore FILE --data DIR --dry-run, by a timer every week"});
}

}  // namespace

void accept_older_store(const Call& call, Findings& findings) {
    const store::DataDirectory directory(call.data);
    const security::Keyring keys = open_keyring(directory, call.key_file);
    const store::Accepted accepted =
        store::accept_present_state(directory,
                                    keys.key(security::KeyPurpose::kDatabase),
                                    keys.key(security::KeyPurpose::kAudit));
    const CommandEnvironment environment(call.store());
    done_or_refused(
        acts::log_accept(environment.get(), call.doer(call.store().clock_now()), accepted));
    findings.push_back(
        {"older store",
         Health::kOk,
         "taken as it is, with its log ending at row " + std::to_string(accepted.seq) +
             (accepted.mark_seq == 0 ? "; there was no mark to be believed"
                                     : "; the mark knew row " + std::to_string(accepted.mark_seq)),
         ""});
}

void repair_clock(const Call& call, Findings& findings) {
    const CommandEnvironment environment(call.store());
    const store::AccountsAhead ahead =
        done_or_refused(acts::repair_clock(environment.get(), call.doer(call.store().clock_now())));
    findings.push_back({"clock repair", Health::kOk, "brought back " + text_of(ahead), ""});
}

void check_store(const Call& call, Findings& findings) {
    try {
        store::Store& store = call.store();
        check_integrity(store, findings);
        store::ReadScope scope = store.read();
        const domain::Forbund forbund = store::load_forbund(scope);
        findings.push_back({"store",
                            Health::kOk,
                            "the encrypted store of " + forbund.namn + ", schema " +
                                std::to_string(store::newest_schema()),
                            ""});
        check_rows(scope, findings);
        check_clock(scope, store.clock_now(), findings);
        check_accounts_ahead(scope, findings);
        check_users(scope, findings);
        check_second_factor(scope, forbund.training, findings);
        check_key_age(scope, store.clock_now(), findings);
        check_backup(store, scope, forbund.training, findings);
    } catch (const store::StoreInUse&) {
        throw;
    } catch (const store::DamagedStore& error) {
        findings.push_back({"integrity", Health::kFault, error.what(), std::string(kRestore)});
    } catch (const store::OlderStore& error) {
        findings.push_back({"mark", Health::kFault, error.what(), std::string(kAsItSays)});
    } catch (const std::exception& error) {
        const bool broken = store::failure_kind(error) == store::FailureKind::kBroken;
        findings.push_back(
            {"store", Health::kFault, error.what(), std::string(broken ? kRestore : kAsItSays)});
    }
}

}  // namespace samspar::cli
