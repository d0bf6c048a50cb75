// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { service, type СервисЗаказовOptions } from "./options.js";
import { Aux } from "./resources/aux--321f6814.js";
import { ConTxt } from "./resources/con-txt.js";
import { إدارةالمستخدمين } from "./resources/drh-lmstkhdmyn.js";
import { ESimResource } from "./resources/e-sim--a35a1781.js";
import { ESim } from "./resources/e-sim.js";
import { EverythingAboutOrdersCustomersEveryOneRegionsWeDeliver } from "./resources/everything-about-orders-customers-every-one-82b2e01e.js";
import { Nul } from "./resources/nul--99e62427.js";
import { Rocket } from "./resources/rocket.js";
import { Straße } from "./resources/strasse.js";
import { УправлениеПользователями } from "./resources/upravlenie-polzovatelyami.js";
import { 用户管理 } from "./resources/yong-hu-guan-li--fbf413d4.js";
import { YongHuGuanLi } from "./resources/yong-hu-guan-li.js";
import { ユーザー管理 } from "./resources/yuza-guan-li.js";
import { connect } from "./runtime/connect.js";

/** Сервис заказов */
export class СервисЗаказов {
  readonly aux: Aux;
  readonly conTxt: ConTxt;
  readonly eSIM: ESim;
  readonly eSim: ESimResource;
  readonly everythingAboutOrdersCustomersEveryOneRegionsWeDeliver: EverythingAboutOrdersCustomersEveryOneRegionsWeDeliver;
  readonly nul: Nul;
  readonly rocket: Rocket;
  readonly straße: Straße;
  readonly yongHuGuanLi: YongHuGuanLi;
  readonly управлениеПользователями: УправлениеПользователями;
  readonly إدارةالمستخدمين: إدارةالمستخدمين;
  readonly ユーザー管理: ユーザー管理;
  readonly 用户管理: 用户管理;

  constructor(options: СервисЗаказовOptions) {
    const client = connect(service, options);
    this.aux = new Aux(client);
    this.conTxt = new ConTxt(client);
    this.eSIM = new ESim(client);
    this.eSim = new ESimResource(client);
    this.everythingAboutOrdersCustomersEveryOneRegionsWeDeliver =
      new EverythingAboutOrdersCustomersEveryOneRegionsWeDeliver(client);
    this.nul = new Nul(client);
    this.rocket = new Rocket(client);
    this.straße = new Straße(client);
    this.yongHuGuanLi = new YongHuGuanLi(client);
    this.управлениеПользователями = new УправлениеПользователями(client);
    this.إدارةالمستخدمين = new إدارةالمستخدمين(client);
    this.ユーザー管理 = new ユーザー管理(client);
    this.用户管理 = new 用户管理(client);
  }
}
