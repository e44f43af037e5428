// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/unlocking.h"

#include "session/onetimepassword.h"

namespace rueckhalt {

Result<std::unique_ptr<Vault>> Unlocking::replaceLostPassword(std::unique_ptr<Vault> recovered,
    const Member &member, const SecretBytes &password, const SecretBytes &keyFile) const
{
    // Two steps: whoever recovers gives a password, and the member makes keys of his own with it.
    const SecretBytes given = oneTimePassword(m_environment.random);
    const QString folder = recovered->folder();
    if (const auto reset = recovered->members().resetPassword(member.id, given); !reset)
        return tl::unexpected(reset.error());
    recovered.reset(); // one at a time has the register open
    auto opened = open(folder, {member.profile.login, given.clone(), {}});
    if (!opened)
        return opened;
    if (const auto changed = (*opened)->members().changePassword(given, {}, password, keyFile);
        !changed)
        return tl::unexpected(changed.error());
    return opened;
}

} // namespace rueckhalt
