#include "cli/backup_text.h"

#include "security/hex.h"

namespace samspar::cli {

Json json_of(const store::BackupContents& contents) {
    Json tables = Json::object();
    for (const store::TableRows& one : contents.tables) {
        tables[one.table] = one.rows;
    }
    return {{"store", contents.header.store_id},
            {"created", domain::to_string(contents.header.created)},
            {"schema", contents.header.schema},
            {"row", contents.newest.seq},
            {"sha256", security::to_hex(contents.database_sum)},
            {"tables", tables}};
}

std::string text_of(const store::BackupContents& contents) {
    std::int64_t registreringar = 0;
    for (const store::TableRows& one : contents.tables) {
        registreringar = one.table == "registrering" ? one.rows : registreringar;
    }
    return "Store " + contents.header.store_id + " as of " +
           domain::to_string(contents.header.created) + ", schema " +
           std::to_string(contents.header.schema) + ": " + std::to_string(registreringar) +
           " registreringar, access log to row " + std::to_string(contents.newest.seq) + ".\n";
}

}  // namespace samspar::cli
