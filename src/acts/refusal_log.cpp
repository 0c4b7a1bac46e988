#include "acts/refusal_log.h"

#include <exception>
#include <iterator>
#include <utility>

#include "acts/entry.h"

namespace samspar::acts {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kLookAgainMs = 5'000;
// Series that may be open at once: of one session or address, and of all who are in no session.
// What comes beyond is counted without saying on what, and then without saying from where.
constexpr std::size_t kMostOfSource = 40;
constexpr std::size_t kMostOfNobody = 80;
constexpr char kBetween = '\n';  // in no part of a row

// Neither way: a clock that was set back must not keep a sum for years.
bool is_over(domain::Instant since, domain::Instant now, std::int64_t span) {
    return now.ms - since.ms >= span || since.ms - now.ms >= span;
}

// How many digits it has; none for 0.
int digits(std::int64_t count) {
    int digits = 0;
    for (; count > 0; count /= 10) {
        ++digits;
    }
    return digits;
}

bool is_nobody(const store::Actor& actor) {
    return actor.session.empty() && !actor.user && actor.role.empty();
}

std::string source_of(const store::Actor& actor) {
    return (is_nobody(actor) ? "0" : "1") + actor.role + "|" + actor.session + "|" + actor.address +
           kBetween;
}

std::string kind_of(const store::AuditEvent& event) {
    return event.action + kBetween + event.object_type + kBetween + event.object_id + kBetween +
           event.detail;
}

// The same without what there may be very many of.
void leave_out_object(store::AuditEvent& event) {
    event.object_id.clear();
    event.detail = Detail().add("nekat", "flera").text();
}

void write(store::Store& store, const store::Actor& actor, const store::AuditEvent& event) {
    std::optional<store::Writers::Turn> turn = store.turn_unless_long();
    if (!turn) {
        store.late_rows().add(actor, event, store.clock_now());
        return;
    }
    store::Transaction transaction = store.write(*std::move(turn));
    transaction.commit(actor, event);
}

}  // namespace

RefusalLog::~RefusalLog() {
    try {
        write_all();
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): nobody is left to be told
    }
}

std::size_t RefusalLog::open_of(const std::string& source) const {
    std::size_t count = 0;
    for (auto it = open_.lower_bound(source); it != open_.end() && it->first.starts_with(source);
         ++it) {
        ++count;
    }
    return count;
}

std::size_t RefusalLog::open_of_nobody() const {
    return open_of("0");
}

// Where it is counted; what there is no room to tell apart is left out of actor and event.
std::string RefusalLog::place(store::Actor& actor, store::AuditEvent& event) const {
    const std::string source = source_of(actor);
    if (std::string key = source + kind_of(event); open_.contains(key)) {
        return key;
    }
    if (open_of(source) >= kMostOfSource) {
        leave_out_object(event);
    }
    std::string key = source + kind_of(event);
    if (is_nobody(actor) && !open_.contains(key) && open_of_nobody() >= kMostOfNobody) {
        leave_out_object(event);
        actor.address = "flera";
        key = source_of(actor) + kind_of(event);
    }
    return key;
}

RefusalLog::ToWrite RefusalLog::count(const std::string& key,
                                      const store::Actor& actor,
                                      const store::AuditEvent& event,
                                      std::int64_t times) {
    ToWrite now_due;
    const domain::Instant now = store_.clock_now();
    const auto [found, is_new] = open_.try_emplace(key, Series{actor, event, now, times, 0});
    Series& series = found->second;
    now_due.itself = is_new || is_over(series.since, now, kMinuteMs);
    if (!now_due.itself) {
        series.more += times;
        series.came += times;
        if (digits(series.came) > digits(series.came - times)) {
            now_due.sums.emplace(key, series);
            series.more = 0;
        }
        return now_due;
    }
    if (series.more > 0) {
        now_due.sums.emplace(key, series);
    }
    series = {actor, event, now, times, 0};
    return now_due;
}

void RefusalLog::add(store::Actor actor, store::AuditEvent event, std::int64_t times) {
    std::string key;
    ToWrite due;
    {
        const std::lock_guard lock(mutex_);
        key = place(actor, event);
        due = count(key, actor, event, times);
    }
    try {
        write_sums(std::move(due.sums));
        if (due.itself) {
            if (times > 1) {
                event.count = times;
            }
            write(store_, actor, event);
        }
    } catch (...) {
        if (due.itself) {
            count_again(key, times);
        }
        throw;
    }
}

std::map<std::string, RefusalLog::Series> RefusalLog::take(bool due_only) {
    const std::lock_guard lock(mutex_);
    const domain::Instant now = store_.clock_now();
    std::map<std::string, Series> sums;
    if (due_only && !is_over(looked_at_, now, kLookAgainMs)) {
        return sums;
    }
    looked_at_ = now;
    for (auto it = open_.begin(); it != open_.end();) {
        Series& series = it->second;
        const bool due = is_over(series.since, now, kMinuteMs);
        if (series.more > 0 && (due || !due_only)) {
            sums.emplace(it->first, series);
            series.more = 0;
            if (due) {
                series.since = now;
                series.came = 0;
            }
            ++it;
        } else {
            it = due ? open_.erase(it) : std::next(it);
        }
    }
    return sums;
}

void RefusalLog::write_sums(std::map<std::string, Series> sums) {
    while (!sums.empty()) {
        auto sum = sums.extract(sums.begin());
        Series& series = sum.mapped();
        series.event.count = series.more;
        series.event.detail = Detail::read(series.event.detail)
                                  .add_flag("samlat", true)
                                  .add("sedan", domain::to_string(series.since))
                                  .text();
        try {
            write(store_, series.actor, series.event);
        } catch (...) {
            count_again(sum.key(), series.more);
            for (const auto& [key, left] : sums) {
                count_again(key, left.more);
            }
            throw;
        }
    }
}

void RefusalLog::count_again(const std::string& key, std::int64_t more) {
    const std::lock_guard lock(mutex_);
    if (const auto found = open_.find(key); found != open_.end()) {
        found->second.more += more;
    }
}

void RefusalLog::write_due() {
    try {
        write_sums(take(true));
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): they are counted still
    }
}

void RefusalLog::write_all() {
    write_sums(take(false));
}

}  // namespace samspar::acts
