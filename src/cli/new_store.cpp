#include "cli/new_store.h"

#include "domain/collected_fields.h"
#include "security/key_file.h"
#include "security/keyring_file.h"

namespace samspar::cli {
namespace {

// Takes a half-made store away unless it is kept.
class MadeUp {
public:
    MadeUp(std::filesystem::path data, bool existed) : data_(std::move(data)), existed_(existed) {}
    ~MadeUp() {
        if (keep_) {
            return;
        }
        std::error_code ignored;
        for (const auto& entry : std::filesystem::directory_iterator(data_, ignored)) {
            std::filesystem::remove_all(entry, ignored);
        }
        if (!existed_) {
            std::filesystem::remove(data_, ignored);
        }
        if (!key_file_.empty()) {
            std::filesystem::remove(key_file_, ignored);
        }
    }
    MadeUp(const MadeUp&) = delete;
    MadeUp& operator=(const MadeUp&) = delete;

    void made_key_file(std::filesystem::path key_file) { key_file_ = std::move(key_file); }
    void keep() { keep_ = true; }

private:
    std::filesystem::path data_;
    std::filesystem::path key_file_;
    bool existed_;
    bool keep_ = false;
};

void make_all(const Call& call,
              const Config& config,
              const domain::Forbund& forbund,
              const std::function<void(store::Store&)>& fill) {
    const std::filesystem::path& data = call.data;
    const bool existed = std::filesystem::exists(data);
    const store::DataDirectory directory = store::DataDirectory::create(data);
    MadeUp made(data, existed);
    const std::filesystem::path key_file = data / config.key_file;
    const security::Secret<32> key = security::create_key_file(key_file, security::system_random);
    made.made_key_file(key_file);
    const security::Keyring keys = security::create_keyring(data, key, security::system_random);
    write_config(directory, config);
    store::Store::create(directory, keys, forbund, {}, call.doer({}).actor());
    {
        store::Store store(directory, keys);
        fill(store);
    }
    made.keep();
}

}  // namespace

std::vector<std::string> every_optional_field() {
    return domain::chosen_fields();
}

// That there is a store already, or no room for one, does not mean that one cannot be opened.
void make_store(const Call& call,
                const Config& config,
                const domain::Forbund& forbund,
                const std::function<void(store::Store&)>& fill) {
    try {
        make_all(call, config, forbund, fill);
    } catch (const store::OpenProblem& error) {
        throw Refused(error.what());
    } catch (const security::KeyProblem& error) {
        throw Refused(error.what());
    }
}

}  // namespace samspar::cli
