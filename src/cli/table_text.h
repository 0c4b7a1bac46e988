#pragma once

#include <string>
#include <vector>

namespace samspar::cli {

// A table for people: columns as wide as their widest cell, two spaces between them.
class TableText {
public:
    explicit TableText(std::vector<std::string> header) : rows_{std::move(header)} {}

    // REQUIRES: as many cells as the header has.
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace samspar::cli
