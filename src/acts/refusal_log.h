#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "store/audit.h"
#include "store/store.h"

namespace samspar::acts {

// The rows of what was refused. The first of a series is written at once; what else of the same
// kind comes from the same session or address is counted, and each minute is one row of how many
// more there were: else whoever is refused could fill the disk with the rows of it. What is counted
// is in memory, and a process that is killed loses it: so the tenth of a minute is written at once
// too, with those before it, and the hundredth, and so on. Whatever ends the process, at least a
// tenth of what came is in the log, for one row more with each power of ten. The series that one
// source, and all who are in no session together, can have open are bounded too. Safe to use from
// several threads.
class RefusalLog {
public:
    explicit RefusalLog(store::Store& store) : store_(store) {}
    // Writes what is still counted.
    ~RefusalLog();
    RefusalLog(const RefusalLog&) = delete;
    RefusalLog& operator=(const RefusalLog&) = delete;

    // So many at once of what has no row yet. REQUIRES: the caller holds no scope of the store, and
    // `times` > 0. Throws when the row cannot be written; they are counted then.
    void add(store::Actor actor, store::AuditEvent event, std::int64_t times = 1);

    // Writes the sums whose minute is over. Never throws: what cannot be written is kept.
    void write_due();
    // Writes all sums there are.
    void write_all();

private:
    struct Series {
        store::Actor actor;
        store::AuditEvent event;
        domain::Instant since;
        std::int64_t came = 0;  // in its minute, the first of the series too
        std::int64_t more = 0;  // of those, in no row yet
    };

    [[nodiscard]] std::string place(store::Actor& actor, store::AuditEvent& event) const;
    [[nodiscard]] std::size_t open_of(const std::string& source) const;
    [[nodiscard]] std::size_t open_of_nobody() const;
    // What is to be written because this one came: a sum, or the row of itself, or nothing.
    struct ToWrite {
        std::map<std::string, Series> sums;
        bool itself = false;
    };
    [[nodiscard]] ToWrite count(const std::string& key,
                                const store::Actor& actor,
                                const store::AuditEvent& event,
                                std::int64_t times);
    [[nodiscard]] std::map<std::string, Series> take(bool due_only);
    void write_sums(std::map<std::string, Series> sums);
    void count_again(const std::string& key, std::int64_t more);

    store::Store& store_;
    std::mutex mutex_;
    std::map<std::string, Series> open_;  // by source and kind
    domain::Instant looked_at_;           // for sums whose minute is over
};

}  // namespace samspar::acts
