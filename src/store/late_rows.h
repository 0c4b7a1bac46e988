#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <vector>

#include "domain/instant.h"
#include "store/audit.h"

namespace samspar::store {

class WriteScope;

// Rows of the access log for what was read while somebody else writes for long (an import): they
// wait here, so that reading goes on, and are in the next transaction that commits, whosever it is.
// A process that is killed before that loses them; a row of a change never comes here. Safe to use
// from several threads.
class LateRows {
public:
    // Whether rows may wait here now: while long_write() is held, and there is room.
    [[nodiscard]] bool open() const;
    void add(const Actor& actor, const AuditEvent& event, domain::Instant at);
    [[nodiscard]] bool empty() const;

    // Held for as long as somebody writes for long.
    class LongWrite {
    public:
        explicit LongWrite(LateRows& rows) : rows_(rows) { rows_.under_way_ = true; }
        ~LongWrite() { rows_.under_way_ = false; }
        LongWrite(const LongWrite&) = delete;
        LongWrite& operator=(const LongWrite&) = delete;

    private:
        LateRows& rows_;
    };

    // Adds all that wait to the transaction. Returns how many, to be given to written() when it has
    // committed. REQUIRES: the one writer calls this.
    [[nodiscard]] std::size_t append_to(WriteScope& scope);
    void written(std::size_t count);

private:
    struct Row {
        Actor actor;
        AuditEvent event;
        domain::Instant at;
    };

    std::atomic<bool> under_way_ = false;
    mutable std::mutex mutex_;
    std::vector<Row> rows_;
};

}  // namespace samspar::store
