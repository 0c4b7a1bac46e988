// Usage: samspar_describe BLOCK
//
// Prints one generated block. Without a BLOCK, the names of all.

#include <array>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

#include "cli/acts_table.h"
#include "describe/blocks.h"

namespace {

struct Block {
    std::string_view name;
    std::string (*text)();
};

constexpr std::array<Block, 3> kBlocks{{
    {"acts", samspar::cli::acts_table},
    {"kodlistor-schema", samspar::describe::kodlistor_schema},
    {"registrering-schemas", samspar::describe::registrering_schemas},
}};

int describe(std::string_view wanted) {
    for (const Block& block : kBlocks) {
        if (wanted.empty()) {
            std::printf("%s\n", std::string(block.name).c_str());
        } else if (block.name == wanted) {
            std::fputs(block.text().c_str(), stdout);
            return 0;
        }
    }
    return wanted.empty() ? 0 : 2;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return describe(argc > 1 ? argv[1] : "");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "samspar_describe: %s\n", error.what());
        return 2;
    }
}
