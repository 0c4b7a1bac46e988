#include "cli/acts_table.h"

#include <algorithm>

#include "acts/words.h"
#include "cli/commands.h"
#include "cli/parse.h"
#include "http/routes.h"

namespace samspar::cli {
namespace {

void add(std::string& ways, const std::string& way) {
    ways.append(ways.empty() ? "`" : ", `").append(way).append("`");
}

// `POST /api/v1/anvandare`, `samspar user add`.
std::string ways_in(acts::ActId id) {
    std::string ways;
    for (const http::Route& route : http::routes()) {
        if (route.act == id) {
            add(ways, std::string(route.method) + " " + std::string(route.pattern));
        }
    }
    for (const std::string& words : command_words()) {
        if (std::ranges::find(acts_of_command(words), id) != acts_of_command(words).end()) {
            add(ways, "samspar " + words);
        }
    }
    return ways;
}

}  // namespace

std::string acts_table() {
    std::string table = "|";
    std::string line = "|";
    for (const std::string_view column : acts::kColumns) {
        table.append(" ").append(column).append(" |");
        line += "---|";
    }
    table.append(" asked for by |\n").append(line).append("---|\n");
    for (const acts::Act& act : acts::acts()) {
        table += "|";
        for (const std::string& word : acts::words_of(act)) {
            table.append(" ").append(word).append(word.empty() ? "|" : " |");
        }
        table.append(" ").append(ways_in(act.id)).append(" |\n");
    }
    return table;
}

}  // namespace samspar::cli
