#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace samspar::arkiv {

// Reads the CSV of an archive back (RFC 4180, `,`, LF), as it comes. Shares nothing with what
// writes it, because it is there to check that.
class Records {
public:
    using Fields = std::vector<std::string>;

    explicit Records(std::function<void(const Fields&)> record) : record_(std::move(record)) {}

    void feed(std::string_view bytes);
    // Throws std::runtime_error when the text ends in the middle of a record.
    void end() const;
    // Records so far, the head of the columns among them.
    [[nodiscard]] std::int64_t count() const { return count_; }

private:
    enum class State { kStart, kPlain, kQuoted, kQuote };

    void take(char c);
    void end_record();

    std::function<void(const Fields&)> record_;
    State state_ = State::kStart;
    std::string field_;
    Fields fields_;
    std::int64_t count_ = 0;
};

}  // namespace samspar::arkiv
