// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/keysview.h"

#include "domain/protection/rights.h"
#include "gui/common/controls.h"
#include "gui/common/tokens.h"
#include "gui/protection/identitiescard.h"
#include "gui/protection/ownaccess.h"
#include "gui/protection/rolekeys.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace rueckhalt {

KeysView::KeysView(MemberKeeping &members, const Setting &setting, const Random &random,
    Prompter &prompter, QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(area);
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Large);
    keepToColumn(content);
    area->setWidget(content);

    m_own = new OwnAccess(members, setting.me, setting.readOnly, setting.recovery.registerName,
        random, prompter, content);
    m_recovery = new RecoveryCard(members, setting.recovery, random, prompter, content);
    m_roleKeys = new RoleKeys(members, setting.me, setting.readOnly, prompter, content);
    column->addWidget(m_own);
    column->addWidget(m_recovery);
    column->addWidget(m_roleKeys);
    if (mayAtAll(setting.roles, Right::ReadIdentities)) {
        m_identities = new IdentitiesCard(members, setting.me, setting.readOnly, prompter, content);
        column->addWidget(m_identities);
        connect(m_identities, &IdentitiesCard::noticed, this, &KeysView::noticed);
        connect(m_identities, &IdentitiesCard::membersChanged, this, &KeysView::membersChanged);
    }
    column->addStretch();
    setFocusProxy(m_own);
    connect(m_own, &OwnAccess::noticed, this, &KeysView::noticed);
    connect(m_recovery, &RecoveryCard::noticed, this, &KeysView::noticed);
    connect(m_recovery, &RecoveryCard::pendingChanged, this, &KeysView::recoveryPendingChanged);
    connect(m_recovery, &RecoveryCard::membersChanged, this, &KeysView::membersChanged);
    connect(m_roleKeys, &RoleKeys::noticed, this, &KeysView::noticed);
    connect(m_roleKeys, &RoleKeys::membersChanged, this, &KeysView::membersChanged);
}

void KeysView::refresh()
{
    m_own->refresh();
    m_roleKeys->refresh();
    if (m_identities != nullptr)
        m_identities->refresh();
}

} // namespace rueckhalt
