#include "arkiv/records.h"

#include <stdexcept>
#include <utility>

namespace samspar::arkiv {

void Records::feed(std::string_view bytes) {
    for (const char c : bytes) {
        take(c);
    }
}

void Records::take(char c) {
    if (state_ == State::kQuoted) {
        if (c == '"') {
            state_ = State::kQuote;
        } else {
            field_ += c;
        }
        return;
    }
    if (c == '"') {
        if (state_ == State::kPlain) {
            throw std::runtime_error("a quote stands in a cell without quotes");
        }
        if (state_ == State::kQuote) {
            field_ += c;  // a doubled one
        }
        state_ = State::kQuoted;
        return;
    }
    if (c == ',' || c == '\n') {
        fields_.push_back(std::exchange(field_, {}));
        state_ = State::kStart;
        if (c == '\n') {
            end_record();
        }
        return;
    }
    if (state_ == State::kQuote || c == '\r') {
        throw std::runtime_error("a cell goes on after its quotes");
    }
    state_ = State::kPlain;
    field_ += c;
}

void Records::end_record() {
    ++count_;
    record_(fields_);
    fields_.clear();
}

void Records::end() const {
    if (state_ != State::kStart || !fields_.empty()) {
        throw std::runtime_error("the last record has no end");
    }
}

}  // namespace samspar::arkiv
